/**
 * Answering a question as it stands on a page: by reading its fields, as somebody does who has never seen it.
 */
import type { Locator, Page } from '@playwright/test';
import { bestPath, letters, pathFields, type Kind, type Question } from './course.ts';

/** The question that a page asks: its fieldset. The steps of a scenario are groups within it. */
export function asked(page: Page): Locator {
  return page.getByRole('main').getByRole('group').first();
}

/** Gives some answer that can be an answer, whatever the kind of the question is. */
export async function answerSomehow(question: Locator): Promise<Kind> {
  const [radios, boxes, lists] = [question.getByRole('radio'), question.getByRole('checkbox'), question.getByRole('combobox')];
  if ((await question.locator('.step-of').count()) > 0) {
    // Step by step: what is picked shows what comes next, until the story has ended.
    for (;;) {
      const open = await radios.evaluateAll((all) => {
        const list = (all as HTMLInputElement[]).filter((radio) => radio.offsetParent);
        return list.find((radio) => !list.some((other) => other.name === radio.name && other.checked))?.name;
      });
      if (open === undefined) return 'scenario';
      await question.locator(`[name="${open}"]`).first().check();
    }
  }
  if ((await radios.count()) > 0) {
    await radios.first().check();
    return (await radios.count()) === 2 ? 'truefalse' : 'choice';
  }
  if ((await boxes.count()) > 0) {
    await boxes.first().check();
    return 'multiple';
  }
  if ((await lists.count()) > 0) {
    const rows = await lists.all();
    for (const [place, row] of rows.entries()) await row.selectOption({ value: String(place) });
    const first = await rows[0]!.getByRole('option').nth(1).innerText();
    return first === '1' ? 'order' : 'match';
  }
  const field = question.getByRole('textbox');
  const isNumber = (await field.getAttribute('inputmode')) === 'decimal';
  await field.fill(isNumber ? '24' : 'a word');
  return isNumber ? 'number' : 'text';
}

/** Gives the answer that the course's files call right. */
export async function answerRightly(shown: Locator, question: Question): Promise<void> {
  if (question.kind === 'number' || question.kind === 'text') {
    await shown.getByRole('textbox').fill(question.typed);
    return;
  }
  if (question.kind === 'scenario') {
    for (const [name, value] of pathFields(bestPath(question))) {
      await shown.locator(`[name="${name}"][value="${value}"]`).check();
    }
    return;
  }
  if (question.kind === 'order' || question.kind === 'match') {
    for (const row of await shown.locator('.rows').getByRole('listitem').all()) {
      const list = row.getByRole('combobox');
      const says = letters(await row.locator('span').first().innerText());
      const place = question.answers.findIndex((answer) => letters(answer) === says);
      if (place < 0) throw new Error(`${question.id} has no line “${says}”`);
      if (question.kind === 'order') await list.selectOption({ label: String(place + 1) });
      else await choose(shown, list, question.partners[place]!);
    }
    return;
  }
  const right = question.right.map((place) => letters(question.answers[place]!));
  for (const option of await shown.getByRole('listitem').all()) {
    const field = option.getByRole(question.kind === 'multiple' ? 'checkbox' : 'radio');
    if (right.includes(letters(await option.innerText()))) await field.check();
    else if (question.kind === 'multiple') await field.uncheck();
  }
}

/** Gives an answer that the course's files call wrong. Only for questions with one or several choices. */
export async function answerWrongly(shown: Locator, question: Question): Promise<void> {
  const wrong = question.answers.findIndex((_, place) => !question.right.includes(place));
  for (const option of await shown.getByRole('listitem').all()) {
    if (letters(await option.innerText()) !== letters(question.answers[wrong]!)) continue;
    await option.getByRole(question.kind === 'multiple' ? 'checkbox' : 'radio').check();
    return;
  }
  throw new Error(`${question.id} shows none of its wrong answers`);
}

/** Which of the known questions stands here: by its heading and, where several share one, by its answers. */
export async function recognise(shown: Locator, known: Question[]): Promise<Question> {
  const ask = letters(await shown.getByRole('heading').first().innerText());
  const alike = known.filter((question) => letters(question.ask) === ask);
  const text = letters(await shown.innerText());
  const found = alike.length > 1 ? alike.find((question) => question.answers.every((one) => text.includes(letters(one)))) : alike[0];
  if (!found) throw new Error(`no such question in the course: ${ask}`);
  return found;
}

/** Each partner stands in full under a letter; the list holds the letters. */
async function choose(shown: Locator, list: Locator, label: string): Promise<void> {
  const partners = await shown.locator('.partners').getByRole('listitem').all();
  for (const [place, partner] of partners.entries()) {
    if (letters(await partner.locator('span').innerText()) !== letters(label)) continue;
    await list.selectOption({ value: String(place) });
    return;
  }
  throw new Error(`nothing to choose says “${label}”`);
}
