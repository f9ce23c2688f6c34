/**
 * A plain HTTP line to the server: for preparing what a test is not about, and for counting bytes.
 */
import { Agent, request, type IncomingHttpHeaders } from 'node:http';

export type Fields = Record<string, string> | [string, string][];

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the line, compressed or not. */
  raw: Buffer;
  text: string;
  location: string;
}

const agent = new Agent({ keepAlive: true });

export class Line {
  private readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', path, headers);
  }

  post(path: string, fields: Fields): Promise<Reply> {
    const kind = { 'content-type': 'application/x-www-form-urlencoded', origin: this.origin };
    return this.send('POST', path, kind, new URLSearchParams(fields).toString());
  }

  /** A form with a file. */
  upload(path: string, fields: Fields, file: { name: string; bytes: Buffer }): Promise<Reply> {
    const named = (more: string) => `--line\r\nContent-Disposition: form-data; ${more}\r\n\r\n`;
    const typed = [...new URLSearchParams(fields)].map(([name, value]) => Buffer.from(`${named(`name="${name}"`)}${value}\r\n`));
    const chosen = [Buffer.from(named(`name="file"; filename="${file.name}"`)), file.bytes, Buffer.from('\r\n--line--\r\n')];
    const kind = { 'content-type': 'multipart/form-data; boundary=line', origin: this.origin };
    return this.send('POST', path, kind, Buffer.concat([...typed, ...chosen]));
  }

  async signIn(account: string, password: string): Promise<this> {
    const reply = await this.post('/en/sign-in', { account, password, next: '/en' });
    if (reply.status !== 303) throw new Error(`${account} cannot sign in: ${reply.status}`);
    return this;
  }

  /** The cookies, as a browser context takes them. */
  jar(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.origin }));
  }

  private send(method: string, path: string, headers: Record<string, string>, body: string | Buffer = ''): Promise<Reply> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { ...headers, cookie, 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const sent = request(new URL(path, this.origin), { method, headers: all, agent }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          for (const set of response.headers['set-cookie'] ?? []) this.remember(set);
          const raw = Buffer.concat(parts);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            raw,
            text: response.headers['content-encoding'] ? '' : raw.toString('utf8'),
            location: response.headers.location ?? '',
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  private remember(set: string): void {
    const [pair = ''] = set.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }
}
