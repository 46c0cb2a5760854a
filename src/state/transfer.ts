/** One file over the network: as long as bytes arrive it is waited for, and each way of failing has its sentence. */
import { say } from '../words/state';

/** A file that could not be had, in a sentence a reader understands. */
export class LoadError extends Error {}

export interface Transfer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The media type that the server gave it, or nothing. */
  readonly type: string;
}

/** How long nothing may arrive, ms. A slow line is slow, not gone. */
const STALL_MS = 30_000;

/** Calls `onStall` when `poke` has not been called for a while; `stop` ends the watch. */
function stallWatch(onStall: () => void) {
  let timer = setTimeout(onStall, STALL_MS);
  return {
    poke(): void {
      clearTimeout(timer);
      timer = setTimeout(onStall, STALL_MS);
    },
    stop: (): void => clearTimeout(timer),
  };
}

async function readBody(response: Response, poke: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    poke();
    chunks.push(part.value);
    length += part.value.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Fetches a file whole.
 * @param file what the sentences call it
 * @param options `fresh`: not from any cache
 * @throws {LoadError} offline, out of reach, answered with a fault, stalled, interrupted
 */
export async function transfer(
  url: string,
  file: string,
  { fresh }: { readonly fresh: boolean },
): Promise<Transfer> {
  const abort = new AbortController();
  let stalled = false;
  const watch = stallWatch(() => {
    stalled = true;
    abort.abort();
  });
  const failed = (otherwise: () => string): LoadError => {
    if (stalled) return new LoadError(say('load.slow', { file, seconds: STALL_MS / 1000 }));
    if (navigator.onLine === false) return new LoadError(say('load.offline', { file }));
    return new LoadError(otherwise());
  };
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      ...(fresh ? { cache: 'reload' as const } : {}),
    }).catch(() => {
      throw failed(() => say('load.unreachable', { file }));
    });
    watch.poke();
    if (!response.ok) throw new LoadError(say('load.answered', { file, status: response.status }));
    const bytes = await readBody(response, watch.poke).catch(() => {
      throw failed(() => say('load.interrupted', { file }));
    });
    return { bytes, type: response.headers.get('content-type') ?? '' };
  } finally {
    watch.stop();
  }
}
