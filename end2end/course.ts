/**
 * HR-101 as its folder has it: which lessons there are, and what is right. The tests know the answers from the files,
 * never from a page.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './words.ts';

export const COURSE = 'hr-101';

export type Kind = 'choice' | 'truefalse' | 'multiple' | 'order' | 'match' | 'number' | 'text' | 'scenario';

export interface Step {
  id: string;
  choices: { to: string; points: number }[];
}

export interface Question {
  id: string;
  kind: Kind;
  ask: string;
  /** The answers in the order of the file: the right order, the left sides of pairs. */
  answers: string[];
  /** Places of the right ones. */
  right: number[];
  /** The right sides of pairs. */
  partners: string[];
  /** What is typed. */
  typed: string;
  /** The steps of a scenario. */
  steps: Step[];
}

export interface Lesson {
  module: string;
  lesson: string;
  /** `/courses/hr-101/01-rights/01-what-is-a-right` */
  path: string;
  title: string;
  checks: Question[];
}

const FOLDER = join(import.meta.dirname, '..', 'content', 'courses', COURSE);

/** Every lesson in its order. */
export function lessons(language: Language): Lesson[] {
  return modules().flatMap((module) =>
    readdirSync(join(FOLDER, module))
      .filter((file) => file.endsWith(`.${language}.md`))
      .sort()
      .map((file) => {
        const lesson = file.slice(0, -`.${language}.md`.length);
        const text = readFileSync(join(FOLDER, module, file), 'utf8');
        const title = /^title = "(.*)"$/m.exec(text)?.[1] ?? '';
        return { module, lesson, path: `/courses/${COURSE}/${module}/${lesson}`, title, checks: questions(text) };
      }),
  );
}

/** Every question that a test may draw. */
export function bank(language: Language): Question[] {
  return modules().flatMap((module) => bankOf(module, language));
}

/** Those of one module. */
export function bankOf(module: string, language: Language): Question[] {
  return questions(readFileSync(join(FOLDER, 'questions', `${module}.${language}.md`), 'utf8'));
}

/** The first lesson that has a check of a kind, with that check. */
export function lessonWith(kind: Kind, language: Language): { lesson: Lesson; check: Question } {
  for (const lesson of lessons(language)) {
    const check = lesson.checks.find((question) => question.kind === kind);
    if (check) return { lesson, check };
  }
  throw new Error(`no lesson has a check of the kind ${kind}`);
}

export interface RubricEntry {
  id: string;
  words: string;
  critical: boolean;
}

/** What is looked at in the practical, in its order. */
export function rubricLines(language: Language): RubricEntry[] {
  return rubric('line', language);
}

/** How well a line can be done, from the least to the most. */
export function levels(language: Language): RubricEntry[] {
  return rubric('level', language);
}

function rubric(table: 'line' | 'level', language: Language): RubricEntry[] {
  const text = readFileSync(join(FOLDER, 'practical.toml'), 'utf8');
  return text.split(/^(?=\[)/m).filter((part) => part.startsWith(`[[${table}]]`)).map((part) => ({
    id: /^id = "(.*)"$/m.exec(part)![1]!,
    words: new RegExp(`^${language} = "(.*)"$`, 'm').exec(part)![1]!,
    critical: /^critical = true$/m.test(part),
  }));
}

/** Letters and digits only: what is left of a text whatever its mark-up, spaces and quotes are. */
export function letters(text: string): string {
  return text.normalize('NFC').replace(/\]\([^)]*\)/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

function modules(): string[] {
  return readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name)).sort();
}

function questions(text: string): Question[] {
  const found: Question[] = [];
  let last: Question | undefined;
  for (const line of text.split('\n')) {
    const heading = /^(#{2,4}) (.*) \{#([\w-]+) \.(choice|truefalse|multiple|order|match|number|text|scenario)\b.*\}$/.exec(line);
    if (heading) {
      last = { id: heading[3]!, kind: heading[4] as Kind, ask: heading[2]!, answers: [], right: [], partners: [], typed: '', steps: [] };
      found.push(last);
    } else if (last?.kind === 'scenario' && /^#{3,6} .*\{#[\w-]+\}$/.test(line)) {
      last.steps.push({ id: /\{#([\w-]+)\}$/.exec(line)![1]!, choices: [] });
    } else if (/^#{1,6} /.test(line)) {
      last = undefined;
    } else if (last) {
      read(last, line);
    }
  }
  return found;
}

/** The choices of a path than which none earns more. */
export function bestPath(question: Question): number[] {
  const from = (id: string): { points: number; path: number[] } => {
    const choices = question.steps.find((step) => step.id === id)?.choices ?? [];
    const ways = choices.map((choice, n) => {
      const rest = from(choice.to);
      return { points: choice.points + rest.points, path: [n, ...rest.path] };
    });
    return ways.sort((one, other) => other.points - one.points)[0] ?? { points: 0, path: [] };
  };
  return from(question.steps[0]?.id ?? '').path;
}

/** The name of the field of each step along a path, with what is chosen there. */
export function pathFields(path: number[]): [string, string][] {
  return path.map((choice, n) => [['answer', ...path.slice(0, n)].join('-'), String(choice)]);
}

function read(question: Question, line: string): void {
  const choice = /^- \[.*\]\(#([\w-]+)\) \(([+−-]?\d+)\)$/.exec(line);
  if (choice && question.kind === 'scenario') {
    question.steps.at(-1)?.choices.push({ to: choice[1]!, points: Number(choice[2]!.replace('−', '-')) });
    return;
  }
  const task = /^- \[([ x])\] (.*)$/.exec(line);
  const item = /^\d+\. (.*)$/.exec(line);
  const row = /^\| (.*?) \| (.*?) \|$/.exec(line);
  const typed = /^= (.*)$/.exec(line);
  if (task) {
    if (task[1] === 'x') question.right.push(question.answers.length);
    question.answers.push(task[2]!);
  } else if (item && question.kind === 'order') {
    question.answers.push(item[1]!);
  } else if (row && question.kind === 'match' && !/^-+$/.test(row[1]!)) {
    question.answers.push(row[1]!);
    question.partners.push(row[2]!);
  } else if (typed) {
    question.typed = typed[1]!.split(/[±/]/)[0]!.trim();
  }
  // A table's first row is its heading.
  if (question.kind === 'match' && /^\| -/.test(line)) [question.answers, question.partners] = [[], []];
}
