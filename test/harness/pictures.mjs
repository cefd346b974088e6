// `npm run pictures`: installs what is missing and hands over to pictures.ts on the project's Node; with `-- page` to pagePictures.ts.
import { handOver } from './run.mjs';
import { setup } from './setup.mjs';

await setup();
handOver(process.argv[2] === 'page' ? 'pagePictures.ts' : 'pictures.ts');
