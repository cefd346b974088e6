// Runs a Node program and ends it, with all that it has started, as soon as the process that asked for it is gone, however
// that went. It is started as the leader of a process group, with a channel to its parent.
import { spawn, spawnSync } from 'node:child_process';

const child = spawn(process.execPath, process.argv.slice(2), { stdio: 'inherit' });
child.once('exit', (status) => process.exit(status ?? 1));
process.once('disconnect', () => {
	if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
	else process.kill(-process.pid, 'SIGKILL');
});
