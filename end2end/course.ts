/**
 * HR-101 as its folder has it: which lessons there are, and what is right. The tests know the answers from the files,
 * never from a page.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './words.ts';

export const COURSE = 'hr-101';

export type Kind = 'choice' | 'truefalse' | 'multiple' | 'order' | 'match' | 'number' | 'text';

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
  return modules().flatMap((module) => questions(readFileSync(join(FOLDER, 'questions', `${module}.${language}.md`), 'utf8')));
}

/** The first lesson that has a check of a kind, with that check. */
export function lessonWith(kind: Kind, language: Language): { lesson: Lesson; check: Question } {
  for (const lesson of lessons(language)) {
    const check = lesson.checks.find((question) => question.kind === kind);
    if (check) return { lesson, check };
  }
  throw new Error(`no lesson has a check of the kind ${kind}`);
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
    const heading = /^(#{2,4}) (.*) \{#([\w-]+) \.(choice|truefalse|multiple|order|match|number|text)\b.*\}$/.exec(line);
    if (heading) {
      last = { id: heading[3]!, kind: heading[4] as Kind, ask: heading[2]!, answers: [], right: [], partners: [], typed: '' };
      found.push(last);
    } else if (/^#{1,6} /.test(line)) {
      last = undefined;
    } else if (last) {
      read(last, line);
    }
  }
  return found;
}

function read(question: Question, line: string): void {
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
