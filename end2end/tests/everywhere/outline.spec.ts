import { COURSE, lessons } from '../../course.ts';
import type { World } from '../../making.ts';
import { LANGUAGES, open, PLACES } from '../../pages.ts';
import { wordsOf, type Facts, type Words } from '../../words.ts';
import { expect, test } from '../../world.ts';

/** How a page sounds to somebody who hears it: what it is made of, in its order. */
type Outline = (say: Say) => string[];

interface Say {
  words: Words;
  world: World;
  /** One line: a role with its name, and what stands inside. */
  (role: string, id?: string, facts?: Facts, inside?: string[]): string;
  named: (role: string, name: string, inside?: string[]) => string;
}

const menu = (say: Say, ...more: string[]) =>
  say('navigation', 'app-menu', {}, [
    say('list', undefined, {}, ['app-home', 'app-courses', 'app-certificates', ...more].map((id) => say('listitem', undefined, {}, [say('link', id)]))),
  ]);

const frame = (say: Say, main: string[], ...more: string[]) => [
  say('link', 'app-skip'),
  say.named('banner', '', [say('button', 'app-sign-out'), menu(say, ...more)]),
  say.named('main', '', main),
  say.named('contentinfo', '', [say('paragraph')]),
];

const OUTLINES: Record<string, Outline> = {
  'sign-in': (say) => [
    say('link', 'app-skip'),
    say.named('main', '', [
      say('heading', 'sign-in-title'), say('textbox', 'sign-in-account'), say('textbox', 'sign-in-password'),
      say('button', 'sign-in-do'), say('paragraph', undefined, {}, [say('link', 'sign-in-verify')]),
    ]),
  ],
  'home-new': (say) =>
    frame(say, [
      say('heading', 'home-greeting', { name: say.words.language === 'en' ? 'Joseph Wani Taban' : 'جوزيف واني تعبان' }),
      say('heading'), say('link', 'home-pre-test-do'), say('paragraph', undefined, {}, [say('link', 'home-password')]),
    ]),
  course: (say) =>
    frame(say, [say('heading'), say('heading', 'course-completes'), say('list'), say('heading', 'course-outcomes'), say('heading', 'course-modules'), say('list')]),
  lesson: (say) =>
    frame(say, [
      say('navigation', 'lesson-where', {}, [say('link')]),
      say.named('article', '', [
        say.named('heading', lessons(say.words.language)[0]!.title), say('heading'), say('note'),
        say('group', undefined, {}, [say('heading'), say('list', undefined, {}, [say('listitem', undefined, {}, [say('radio')])])]),
        say('button', 'lesson-check'),
      ]),
      say('navigation', 'lesson-around', {}, [say('link')]),
    ]),
  'test-rules': (say) => frame(say, [say('heading', 'attempt-final'), say('list'), say('button', 'attempt-begin')]),
  question: (say) =>
    frame(say, [
      say('group', undefined, {}, [say('heading')]), say('button', 'attempt-save'),
      say('navigation', 'attempt-map', {}, [say('list', undefined, {}, [say('listitem', undefined, {}, [say('link', 'attempt-map-open', { number: 24 })])])]),
      say('paragraph', undefined, {}, [say('link', 'attempt-overview')]),
    ]),
  certificates: (say) =>
    frame(say, [
      say('heading', 'certificate-mine'),
      say('list', undefined, {}, [say('listitem', undefined, {}, [say('heading'), say('link', 'certificate-download'), say('link', 'certificate-badge')])]),
    ]),
  class: (say) =>
    frame(
      say,
      [
        say('heading'), say('link', 'coordinate-attendance'), say('link', 'coordinate-more'),
        say('table', undefined, {}, [
          say('rowgroup', undefined, {}, [say('row', undefined, {}, [say('columnheader', 'coordinate-name')])]),
          say('rowgroup'),
        ]),
        say('navigation', 'coordinate-more', {}, [
          say('heading', 'coordinate-more-people'),
          say('list', undefined, {}, ['coordinate-add', 'coordinate-list'].map((id) => say('listitem', undefined, {}, [say('link', id)]))),
        ]),
      ],
      'app-coordinate',
    ),
};

for (const language of LANGUAGES) {
  for (const [name, outline] of Object.entries(OUTLINES)) {
    test(`${name} in ${language} is heard in an order that makes sense`, async ({ page, world }) => {
      const words = wordsOf(language);
      await open(page, PLACES.find((place) => place.name === name)!, words, world);
      await expect(page.locator('body')).toMatchAriaSnapshot(outline(sayer(words, world)).join('\n'));
    });
  }
}

function sayer(words: Words, world: World): Say {
  const line = (role: string, name: string, inside: string[] = []) => {
    const head = `- '${`${role} ${name}`.trim().replaceAll("'", "''")}'`;
    if (inside.length === 0) return head;
    return `${head}:\n${inside.join('\n').replace(/^/gm, '  ')}`;
  };
  const say = (role: string, id?: string, facts: Facts = {}, inside: string[] = []) =>
    line(role, id ? `/${words.part(id, facts).source}/` : '', inside);
  const named = (role: string, name: string, inside: string[] = []) => line(role, name && JSON.stringify(name), inside);
  return Object.assign(say, { words, world, named }) as Say;
}

test('the course page names every lesson as a link under its module', async ({ page, world }) => {
  for (const language of LANGUAGES) {
    await open(page, PLACES.find((place) => place.name === 'course')!, wordsOf(language), world);
    const links = page.getByRole('main').locator('.modules').getByRole('listitem').getByRole('link');
    await expect(links).toHaveCount(lessons(language).length);
    for (const lesson of lessons(language)) {
      await expect(page.locator(`a[href="/${language}/courses/${COURSE}/${lesson.module}/${lesson.lesson}"]`).last()).toContainText(lesson.title);
    }
  }
});
