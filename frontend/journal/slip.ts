/**
 * Answers as codes for a camera, when a phone never finds a network: each holds a few lines of the journal, sealed as one,
 * in the address of the page where a coordinator brings them in. Each stands for itself; their order does not matter.
 * `app/src/journal/slip.rs` is the other end.
 */
import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';
import type { Facts } from './book.ts';
import type { Pairs } from './fields.ts';

/** A line of a test. */
type Written = Facts & { place: number | null; pairs: Pairs | null };

/** Key, number, place, fields, milliseconds after the anchor by the clock that can be set and by the one that cannot. */
type Short = [string, number, number | null, Pairs | null, number, number | null];

/** What lines share, which is said once in a code. */
type Shared = Pick<Written, 'journal' | 'anchor' | 'anchor_device' | 'language'>;

/** So many characters make a code that an old camera still reads from a small screen. */
const ROOM = 700;

/**
 * Draws the codes of some lines. A line that fits into none is left out. A test that was handed in takes no more answers:
 * so every code says which lines there are, and the hand-in counts with the code that completes them.
 */
export function codes(seal: (value: unknown) => string, attempt: string, lines: Written[]): SVGElement[] {
  const [handIn] = lines.filter((line) => line.place === null);
  const answers = lines.filter((line) => line.place !== null);
  const end = handIn && [short(handIn.key), handIn.sequence, handIn.anchor, handIn.anchor_device, handIn.device, handIn.running];
  const beside = end ? { end, all: answers.map((line) => line.sequence) } : {};
  const draw = (shared: Shared, some: Short[]): SVGElement => {
    const sealed = seal({ ...shared, ...beside, now: Date.now(), lines: some });
    const address = `${location.origin}/${shared.language}/coordinate/answers/${attempt}/${sealed}`;
    return toSvg(generate(address), document, { on: '#000', off: '#fff' });
  };
  const room = ROOM - JSON.stringify(beside).length;
  const drawn = alike(answers).flatMap(([shared, all]) => packed(all, room).map((some) => draw(shared, some)));
  return drawn.length || !handIn ? drawn : [draw(shared(handIn), [])];
}

function short(key: string): string {
  return key.replaceAll('-', '');
}

function shared({ journal, anchor, anchor_device, language }: Written): Shared {
  return { journal, anchor, anchor_device, language };
}

function alike(lines: Written[]): [Shared, Short[]][] {
  const known = new Map<string, [Shared, Short[]]>();
  for (const line of lines) {
    const { key, sequence, place, pairs, anchor_device, device, running } = line;
    const name = JSON.stringify(shared(line));
    const group = known.get(name) ?? [shared(line), []];
    group[1].push([short(key), sequence, place, pairs, device - anchor_device, running]);
    known.set(name, group);
  }
  return Array.from(known.values());
}

/** As many together as one code has room for. */
function packed(lines: Short[], whole: number): Short[][] {
  const packs: Short[][] = [];
  let room = 0;
  for (const line of lines) {
    const size = new TextEncoder().encode(JSON.stringify(line)).length;
    if (size > whole) continue;
    if (size > room) {
      packs.push([]);
      room = whole;
    }
    packs[packs.length - 1]!.push(line);
    room -= size;
  }
  return packs;
}
