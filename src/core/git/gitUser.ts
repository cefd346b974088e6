import type { Environment } from '../ports.ts';
import { slashed } from './path.ts';

/** Where git looks for what somebody has configured for all repositories. A file need not be there. */
export interface GitUser {
	/** The folder that `~/` stands for. */
	readonly home?: string;
	/** Configuration files: a later one overrides those before it, and the repository's own overrides all. */
	readonly configFiles: readonly string[];
	/** The ignore file of where `core.excludesFile` is not set. */
	readonly excludesFile?: string;
}

/** Nobody: in a web worker and on a machine that is not the extension's own there is no home folder. */
export const noGitUser: GitUser = { configFiles: [] };

/** The places of whom the environment belongs to (git-config(1), Files and Environment). */
export function gitUser(env: Environment): GitUser {
	const home = homeOf(env);
	const own = env['XDG_CONFIG_HOME'] || (home && `${home}/.config`);
	const folder = own && `${slashed(own)}/git`;
	const global = env['GIT_CONFIG_GLOBAL'];
	const system = /^(?:|0|false|no|off)$/i.test(env['GIT_CONFIG_NOSYSTEM'] ?? '')
		? (env['GIT_CONFIG_SYSTEM'] ?? '/etc/gitconfig')
		: undefined;
	const configFiles = global === undefined ? [system, folder && `${folder}/config`, home && `${home}/.gitconfig`] : [system, global];
	return {
		configFiles: configFiles.flatMap((file) => (file ? slashed(file) : [])),
		...(home && { home }),
		...(folder && { excludesFile: `${folder}/ignore` }),
	};
}

/** Git takes HOME, and on Windows, where it is seldom set, what stands for it. */
function homeOf(env: Environment): string | undefined {
	const onDrive = env['HOMEDRIVE'] && env['HOMEPATH'] && env['HOMEDRIVE'] + env['HOMEPATH'];
	const home = env['HOME'] || onDrive || env['USERPROFILE'];
	return home && slashed(home);
}
