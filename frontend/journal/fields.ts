/** The fields of a question: what stands in them, whether that can be an answer, and filling them in. */

export type Pairs = [string, string][];

export function pairsOf(form: HTMLFormElement): Pairs {
  const pairs: Pairs = [];
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') pairs.push([name, value]);
  });
  return pairs;
}

/** In a scenario, a step asks nothing before the choices that lead to it are picked. */
function isAsked(field: HTMLElement): boolean {
  for (let then = field.closest('.then'); then; then = then.parentElement?.closest('.then') ?? null) {
    if (!then.parentElement?.querySelector<HTMLInputElement>(':scope > .option input')?.checked) return false;
  }
  return true;
}

/** Whether somebody has changed what stands in the fields since the page came. */
export function isTouched(form: HTMLFormElement): boolean {
  return Array.from(form.elements).some((field) => {
    if (field instanceof HTMLSelectElement) {
      const usual = Math.max(0, Array.from(field.options).findIndex((option) => option.defaultSelected));
      return field.selectedIndex !== usual;
    }
    if (!(field instanceof HTMLInputElement)) return false;
    return field.checked !== field.defaultChecked || field.value !== field.defaultValue;
  });
}

/** Whether the fields can be an answer at all; whether they are one, the server says. */
export function complete(form: HTMLFormElement): boolean {
  const fields = (Array.from(form.elements) as HTMLElement[]).filter((field) => 'name' in field && field.name !== '' && isAsked(field));
  const picks = fields.filter((field) => field.matches('[type="radio"], [type="checkbox"]')) as HTMLInputElement[];
  if (picks.length) {
    const picked = new Set(picks.filter((pick) => pick.checked).map((pick) => pick.name));
    return picks.every((pick) => picked.has(pick.name));
  }
  const lists = fields.filter((field) => field instanceof HTMLSelectElement);
  if (lists.length) {
    const values = lists.map((list) => list.value);
    return values.every((value) => value !== '') && new Set(values).size === values.length;
  }
  return fields.every((field) => !(field instanceof HTMLInputElement) || (field.value.trim() !== '' && field.checkValidity()));
}

export function fill(form: HTMLFormElement, pairs: Pairs): void {
  for (const field of Array.from(form.elements)) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      field.checked = pairs.some(([name, value]) => name === field.name && value === field.value);
    } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
      const pair = pairs.find(([name]) => name === field.name);
      if (pair) field.value = pair[1];
    }
  }
}
