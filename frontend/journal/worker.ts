/**
 * The worker: a test that was begun opens without a network, and so does the page that verifies certificates. What waits is
 * sent when there is a network again, and signing out leaves nothing behind that could be read.
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { keepCopy } from './copy.ts';
import { send } from './send.ts';
import { forgetDelivered } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

const OFFLINE = ['/en/offline', '/ar/offline'];
/** How long a page waits for the network before the copy on the device is shown. */
const PATIENCE = 6_000;

self.addEventListener('install', (event) => {
  void self.skipWaiting();
  event.waitUntil(prepare());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page for when there is no network, in both languages, with its style. */
async function prepare(): Promise<void> {
  const pages = await caches.open('pages');
  for (const path of OFFLINE) await keepCopy(pages, path);
}

// What was built never changes under its address.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/pkg/'),
  new CacheFirst({ cacheName: 'built', plugins: [new ExpirationPlugin({ maxEntries: 40 })] }),
);

// Pages come from the network. Without one, what this device has a copy of opens; anything else says what is the matter.
registerRoute(
  ({ request }) => request.mode === 'navigate' && request.method === 'GET',
  async ({ event, request, url }) => {
    const copy = await copyOf(url);
    try {
      const response = await (copy ? Promise.race([fetch(request), tired()]) : fetch(request));
      (event as ExtendableEvent).waitUntil(send().catch(() => undefined));
      return response;
    } catch {
      return copy ?? (await offline(url));
    }
  },
);

// Whoever signs in or out: the copies of tests belong to one person, and go. What has not been sent stays, sealed.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /^\/(en|ar)\/sign-(in|out)$/.test(url.pathname),
  async ({ request, url }) => {
    await Promise.race([send().catch(() => undefined), new Promise((done) => setTimeout(done, PATIENCE))]);
    await caches.delete('sheets');
    await forgetDelivered().catch(() => undefined);
    try {
      return await fetch(request);
    } catch {
      return await offline(url);
    }
  },
  'POST',
);

self.addEventListener('sync', (event) => {
  const sync = event as ExtendableEvent & { tag: string };
  if (sync.tag !== 'journal') return;
  // A promise that is refused makes the browser try again later.
  sync.waitUntil(
    send().then((sent) => {
      if (sent === 'failed') throw new Error('no network yet');
    }),
  );
});

/** The copy on this device: of a test, of the page that verifies, and that same page for the address in a QR code. */
async function copyOf({ pathname }: URL): Promise<Response | undefined> {
  const test = /^\/(en|ar)\/attempts\/[0-9a-f-]{36}/.exec(pathname)?.[0];
  if (test) return (await caches.open('sheets')).match(test);
  const isScanned = /^\/V\/[^/]+\/[^/]+$/.test(pathname);
  if (isScanned || /^\/(en|ar)\/verify$/.test(pathname)) return (await caches.open('verify')).match(isScanned ? '/verify' : pathname);
  return undefined;
}

async function offline(url: URL): Promise<Response> {
  const path = url.pathname.startsWith('/ar') ? '/ar/offline' : '/en/offline';
  return (await (await caches.open('pages')).match(path)) ?? Response.error();
}

function tired(): Promise<never> {
  return new Promise((_, refuse) => setTimeout(() => refuse(new Error('the network takes too long')), PATIENCE));
}
