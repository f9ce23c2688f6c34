/**
 * Reads a question and its answers aloud, where the device has a voice for their language. Everywhere else the buttons
 * stay hidden and the trainer reads: a voice of another language would only spell sounds that nobody understands.
 */

const speech = 'speechSynthesis' in self ? self.speechSynthesis : undefined;

/** The voice of a language; one on the device before one that needs a network. */
function voiceOf(language: string): SpeechSynthesisVoice | undefined {
  const voices = (speech?.getVoices() ?? []).filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === language);
  return voices.find((voice) => voice.localService) ?? voices[0];
}

function languageOf(element: Element): string {
  return element.closest('form')?.lang || document.documentElement.lang;
}

/** What is heard of one element: its text, in lines as they stand, without what only helps to press. */
function heard(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('button, select, input, svg, audio, [hidden]')) silent.remove();
  return (copy.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
}

/** “Circle: He has the right to …” */
function answer(shaped: Element): string {
  const [shape, words] = [shaped.querySelector('.shape'), shaped.querySelector('.words')];
  return [shape, words].flatMap((part) => (part ? [heard(part)] : [])).join(': ');
}

/** What a button reads: the question with all answers that are on the page, or the one that it stands beside. */
function lines(button: HTMLElement): string[] {
  if (button.dataset.hear === 'one') {
    const one = button.parentElement?.querySelector('.shaped');
    return one ? [answer(one)] : [];
  }
  const form = button.closest('form');
  const parts = Array.from(form?.querySelectorAll<HTMLElement>('h1, .stem, .step-of > .at, .step-of > div:not(.then), .consequence, .hint, .row > span:not(.shaped), .shaped') ?? []);
  const shown = parts.filter((part) => part.offsetParent !== null);
  return shown.map((part) => (part.matches('.shaped') ? answer(part) : heard(part)));
}

let reading: HTMLElement | undefined;

function stop(): void {
  speech?.cancel();
  reading?.removeAttribute('aria-pressed');
  reading = undefined;
}

function read(button: HTMLElement): void {
  const wasReading = reading === button;
  stop();
  const language = languageOf(button);
  const voice = voiceOf(language);
  if (wasReading || !voice || !speech) return;
  reading = button;
  button.setAttribute('aria-pressed', 'true');
  const all = lines(button).filter((line) => line !== '');
  all.forEach((line, n) => {
    const words = new SpeechSynthesisUtterance(line);
    words.voice = voice;
    words.lang = voice.lang;
    // Slowly: it is heard once, in a room with other people.
    words.rate = 0.9;
    words.onerror = () => reading === button && stop();
    if (n === all.length - 1) words.onend = () => reading === button && stop();
    speech.speak(words);
  });
}

/** A button shows as soon as there is a voice; browsers learn of their voices late. */
function offer(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-hear]')) button.hidden = !voiceOf(languageOf(button));
}

if (speech) {
  offer();
  speech.addEventListener?.('voiceschanged', offer);
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-hear]');
    if (button) read(button);
  });
  // A voice does not go on into the next question.
  self.addEventListener('pagehide', stop);
}
