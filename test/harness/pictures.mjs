// `npm run pictures`: installs what is missing and hands over to pictures.ts on the project's Node.
import { handOver } from './run.mjs';
import { setup } from './setup.mjs';

await setup();
handOver('pictures.ts');
