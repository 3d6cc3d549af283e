/** A server on loopback that does what it is told, above all what no server should do. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Socket } from 'node:net';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** One answer. It may end the response, leave it open, or destroy the connection. */
export type Fault = (
  response: ServerResponse,
  received: Received,
  request: IncomingMessage,
) => void | Promise<void>;

export interface FaultServer {
  readonly url: string;
  readonly received: Received[];
  /** The answers to the next requests; the last one is given again and again. */
  answer(...faults: Fault[]): void;
  /** Answers that have neither ended nor lost their connection. */
  unfinished(): number;
  /** Connections that are open now, those that wait for another request included. */
  connections(): number;
  close(): Promise<void>;
}

export async function faultServer(): Promise<FaultServer> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let unfinished = 0;
  let faults: Fault[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    unfinished++;
    response.on('close', () => unfinished--);
    response.on('error', () => {});
    request.on('error', () => {});
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const entry = { method, url, headers, body: Buffer.concat(chunks).toString('latin1') };
      received.push(entry);
      const fault = faults.length > 1 ? faults.shift() : faults[0];
      void (fault ?? json({}))(response, entry, request);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    answer(...next) {
      faults = next;
      received.length = 0;
    },
    unfinished: () => unfinished,
    connections: () => sockets.size,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Fault {
  return text(JSON.stringify(value), { status, 'content-type': 'application/json', ...headers });
}

export interface Head {
  readonly status?: number;
  readonly [header: string]: string | number | undefined;
}

export function text(body: string | Uint8Array, { status = 200, ...headers }: Head = {}): Fault {
  return (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** Server-sent events, piece by piece, each sent by itself; then what `end` does. */
export function events(pieces: readonly (string | Uint8Array)[], end: Fault = finish): Fault {
  return async (response, received, request) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await end(response, received, request);
  };
}

export const finish: Fault = (response) => {
  response.end();
};

/** No answer, and no end. */
export const hang: Fault = () => {};

/** The connection is cut with a reset. */
export const reset: Fault = (_response, _received, request) => {
  request.socket.resetAndDestroy();
};

/** The head and a beginning of the body, then nothing. */
export function stallAfter(beginning: string, type = 'application/json'): Fault {
  return (response) => {
    response.writeHead(200, { 'content-type': type });
    response.flushHeaders();
    if (beginning !== '') response.write(beginning);
  };
}

export function redirect(status: number, location: string): Fault {
  return text('', { status, location });
}
