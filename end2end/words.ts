/**
 * The words of the interface, read from `locales/`, so that a test names a message and never repeats it.
 *
 * Reads as much of Fluent as the locales use: texts, variables, and choices by number.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'en' | 'ar';
export type Facts = Record<string, string | number>;

/** How the server sets apart what is put into a sentence: a mark before and a mark after. */
const ISOLATES = /[\u2068\u2069]/g;
const LOCALES = join(import.meta.dirname, '..', 'locales');

export class Words {
  private readonly patterns = new Map<string, string>();
  private readonly plural: Intl.PluralRules;

  constructor(readonly language: Language) {
    this.plural = new Intl.PluralRules(language);
    const folder = join(LOCALES, language);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
      this.read(readFileSync(join(folder, file), 'utf8'));
    }
  }

  /** Every id there is. */
  ids(): string[] {
    return [...this.patterns.keys()];
  }

  /** The sentence, without the invisible marks around what was put in. */
  text(id: string, facts: Facts = {}): string {
    return plain(this.marked(id, facts));
  }

  /** The whole sentence, as the name of a button, a link or a heading. */
  name(id: string, facts: Facts = {}): RegExp {
    return new RegExp(`^\\s*${this.source(id, facts)}\\s*$`);
  }

  /** The sentence anywhere in a longer text. */
  part(id: string, facts: Facts = {}): RegExp {
    return new RegExp(this.source(id, facts));
  }

  /** The sentence with anything in place of its variables. */
  any(id: string, names: string[]): RegExp {
    const anything = Object.fromEntries(names.map((name) => [name, '\u0000']));
    return new RegExp(this.source(id, anything).replaceAll('\u0000', '.+?'));
  }

  /** The sentence as a pattern in which the invisible marks may stand or not. */
  private source(id: string, facts: Facts): string {
    return escape(this.marked(id, facts)).replace(ISOLATES, '[\\u2068\\u2069]?').replaceAll(' ', '\\s+');
  }

  private marked(id: string, facts: Facts): string {
    const pattern = this.patterns.get(id);
    if (pattern === undefined) throw new Error(`locales/${this.language} has no message ${id}`);
    return this.fill(pattern, facts).replace(/\s*\n\s*/g, ' ').trim();
  }

  private read(file: string): void {
    let id: string | undefined;
    let lines: string[] = [];
    const keep = () => {
      if (id !== undefined) this.patterns.set(id, lines.join('\n').trim());
    };
    for (const line of file.split('\n')) {
      const start = /^([a-z][a-z0-9-]*) = ?(.*)$/.exec(line) ?? /^([a-z][a-z0-9-]*) =$/.exec(line);
      if (start) {
        keep();
        [id, lines] = [start[1], [start[2] ?? '']];
      } else if (/^[#\S]/.test(line) && !/^[}]/.test(line)) {
        keep();
        id = undefined;
      } else {
        lines.push(line);
      }
    }
    keep();
  }

  private fill(pattern: string, facts: Facts): string {
    let text = '';
    for (let at = 0; at < pattern.length; ) {
      if (pattern[at] !== '{') {
        text += pattern[at];
        at += 1;
        continue;
      }
      const end = closing(pattern, at);
      text += this.placeable(pattern.slice(at + 1, end).trim(), facts);
      at = end + 1;
    }
    return text;
  }

  private placeable(inside: string, facts: Facts): string {
    const choice = /^\$([a-z]+)\s*->/i.exec(inside);
    if (choice) return this.choose(inside.slice(choice[0].length), fact(facts, choice[1]!), facts);
    if (inside.startsWith('"')) return JSON.parse(inside) as string;
    return `\u2068${fact(facts, inside.slice(1))}\u2069`;
  }

  private choose(variants: string, value: string | number, facts: Facts): string {
    const category = typeof value === 'number' ? this.plural.select(value) : '';
    let fallback = '';
    let chosen: string | undefined;
    for (const [, star, key, text] of variants.matchAll(/(\*?)\[\s*([\w-]+)\s*\]([^\n]*(?:\n(?!\s*\*?\[)[^\n]*)*)/g)) {
      if (key === String(value)) return this.fill(text!.trim(), facts);
      if (key === category) chosen = text;
      if (star) fallback = text!;
    }
    return this.fill((chosen ?? fallback).trim(), facts);
  }
}

const words = { en: new Words('en'), ar: new Words('ar') };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return words[language];
}

/** A text as somebody reads it: without the invisible marks, one space between words. */
export function plain(text: string): string {
  return text.replace(ISOLATES, '').replace(/\s+/g, ' ').trim();
}

export function other(language: Language): Language {
  return language === 'en' ? 'ar' : 'en';
}

export function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function fact(facts: Facts, name: string): string | number {
  const value = facts[name];
  if (value === undefined) throw new Error(`this message needs ${name}`);
  return value;
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at += 1) {
    if (pattern[at] === '{') depth += 1;
    if (pattern[at] === '}') depth -= 1;
    // What is quoted holds braces that are only letters.
    if (pattern[at] === '"' && depth > 0) at = pattern.indexOf('"', at + 1);
    if (depth === 0) return at;
  }
  throw new Error(`a brace is open in: ${pattern}`);
}
