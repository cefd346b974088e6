/** A path as the core's `Files` take it: that of Windows with slashes, any other as it is. */
export function slashed(path: string): string {
	return /^(?:[A-Za-z]:|\\\\)/.test(path) ? path.replaceAll('\\', '/') : path;
}

/** Does the path begin at a root or a drive? */
export function isAbsolute(path: string): boolean {
	return /^(?:[A-Za-z]:)?[\\/]/.test(path);
}

/** The folder that an absolute path is in; a root is in itself. */
export function parentOf(path: string): string {
	return normalized(`${path}/..`);
}

/** The path of what is in a folder, by its path from there. */
export function pathBelow(folder: string, path: string): string {
	return normalized(folder.endsWith('/') ? folder + path : `${folder}/${path}`);
}

/** The path from one folder to what is in it, '' to itself; undefined to what is not in it. */
export function pathIn(folder: string, path: string): string | undefined {
	if (path === folder) return '';
	const start = folder.endsWith('/') ? folder : `${folder}/`;
	return path.startsWith(start) ? path.slice(start.length) : undefined;
}

/** What a path in a file of git means, from a folder. Undefined for one to another machine: reading it would send credentials there. */
export function resolvePath(folder: string, path: string): string | undefined {
	if (/^[\\/]{2}/.test(path)) return undefined;
	return isAbsolute(path) ? normalized(slashed(path)) : pathBelow(folder, path);
}

/** What a path in git's configuration means: as `resolvePath`, with `~/` for the home folder. Undefined also for the home of somebody else. */
export function expandPath(folder: string, path: string, home: string | undefined): string | undefined {
	if (!path.startsWith('~')) return resolvePath(folder, path);
	return home !== undefined && /^~(?:\/|$)/.test(path) ? pathBelow(home, path.slice(1)) : undefined;
}

function normalized(path: string): string {
	const [root = ''] = /^(?:\/\/[^/]+\/|[A-Za-z]:\/|\/)/.exec(path) ?? [];
	const segments: string[] = [];
	for (const segment of path.slice(root.length).split('/')) {
		if (segment === '..') segments.pop();
		else if (segment !== '' && segment !== '.') segments.push(segment);
	}
	return root + segments.join('/');
}
