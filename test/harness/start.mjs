// `npm start`: installs what is missing and hands over to start.ts on the project's Node.
import { handOver } from './run.mjs';
import { setup } from './setup.mjs';

await setup({ browser: false, vscode: !process.argv.includes('--desktop') });
handOver('start.ts');
