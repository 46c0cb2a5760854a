/** The network's worker: what takes longer than a frame is found here. */
import { createHandler, type Request } from './protocol';

const handle = createHandler((answer) => self.postMessage(answer));
self.onmessage = ({ data }: MessageEvent<Request>) => void handle(data);
