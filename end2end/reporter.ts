/** Prints the table of bytes at the very end, where it is seen. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from '@playwright/test/reporter';

const FIGURES = join(import.meta.dirname, 'results', 'bytes.json');

export default class Bytes implements Reporter {
  onBegin(): void {
    rmSync(FIGURES, { force: true });
  }

  onEnd(): void {
    if (!existsSync(FIGURES)) return;
    const { rows } = JSON.parse(readFileSync(FIGURES, 'utf8')) as { rows: Record<string, string | number>[] };
    const names = Object.keys(rows[0] ?? {});
    const cells = [names, ...rows.map((row) => names.map((name) => String(row[name])))];
    const widths = names.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
    const line = (row: string[]) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ');
    process.stdout.write(`\nBytes over the line, brotli, cold, signed in\n${cells.map(line).join('\n')}\n`);
  }
}
