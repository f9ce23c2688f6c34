/**
 * A bad network between the browser and the server: requests that never arrive, requests that arrive twice, replies that
 * are cut off or never come back although the server has done what was asked.
 */
import { Agent, createServer, request, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault = 'none' | 'lost' | 'unanswered' | 'cut' | 'twice' | 'slow';

export class Proxy {
  /** What happens to the next requests that carry answers; after them the network is well. */
  private next: Fault[] = [];
  private target = 0;
  /** By how much the clock of the device is off. */
  shift = 0;
  /** Requests of an earlier time are not passed on. */
  private time = 0;
  private agent = new Agent({ keepAlive: true });

  private constructor(private readonly server: HttpServer) {}

  static async open(): Promise<Proxy> {
    const server = createServer();
    const proxy = new Proxy(server);
    server.on('request', (from, to) => void proxy.pass(from, to));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return proxy;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Where the server is now: it may have been killed and started anew. */
  lead(port: number): void {
    this.target = port;
    this.agent.destroy();
    this.agent = new Agent({ keepAlive: true });
  }

  fail(faults: Fault[]): void {
    this.next.push(...faults);
  }

  /** Loses what is under way. */
  drop(): void {
    this.time += 1;
  }

  heal(): void {
    this.next = [];
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
    this.agent.destroy();
  }

  private async pass(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const sent = await whole(from).catch(() => undefined);
    if (sent === undefined) return void to.destroy();
    const body = /\/journal$/.test(from.url ?? '') ? this.byOneClock(sent) : sent;
    const carriesAnswers = from.method === 'POST' && /\/(journal|answers\/\d+|hand-in)$/.test(from.url ?? '');
    const fault = carriesAnswers ? (this.next.shift() ?? 'none') : 'none';
    if (fault === 'lost') return void to.destroy();
    const { time } = this;
    try {
      if (fault === 'slow') await new Promise((done) => setTimeout(done, 300));
      if (time !== this.time) return void to.destroy();
      if (fault === 'twice') await this.ask(from, body);
      const reply = await this.ask(from, body);
      if (fault === 'unanswered') return void to.destroy();
      to.writeHead(reply.status, reply.headers);
      if (fault === 'cut') {
        to.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)));
        setTimeout(() => to.destroy(), 5);
        return;
      }
      to.end(reply.body);
    } catch {
      to.destroy();
    }
  }

  /**
   * A page and its worker are on one device and show one clock. The clock of a page can be moved in it, that of a worker
   * cannot; what a worker says of it is put right here.
   */
  private byOneClock(body: Buffer): Buffer {
    const parcel = JSON.parse(body.toString('utf8')) as { now: number };
    const isUnmoved = Math.abs(parcel.now - Date.now()) < Math.abs(this.shift) / 2;
    return isUnmoved ? Buffer.from(JSON.stringify({ ...parcel, now: parcel.now + this.shift })) : body;
  }

  private ask(from: IncomingMessage, body: Buffer): Promise<{ status: number; headers: Record<string, string | string[]>; body: Buffer }> {
    return new Promise((resolve, reject) => {
      // Uncompressed: packing a page takes a server that is built for looking into far longer than making it.
      const headers = { ...from.headers, 'accept-encoding': 'identity', ...(body.length > 0 && { 'content-length': String(body.length) }) };
      const sent = request({ host: '127.0.0.1', port: this.target, method: from.method, path: from.url, headers, agent: this.agent }, (reply) => {
        whole(reply).then((bytes) => {
          const kept = Object.entries(reply.headers).filter(([name, value]) => value !== undefined && !['connection', 'keep-alive', 'transfer-encoding'].includes(name));
          const replied = Object.fromEntries(kept) as Record<string, string | string[]>;
          resolve({ status: reply.statusCode ?? 502, headers: { ...replied, 'content-length': String(bytes.length) }, body: bytes });
        }, reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

function whole(stream: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('error', reject);
    stream.on('aborted', () => reject(new Error('cut off')));
    stream.on('end', () => resolve(Buffer.concat(parts)));
  });
}
