/** The folder of a file in the one form that all spellings of its path have: names with slashes between them, and no `.` among them. */
export function folderKey(path: string): string {
	return joined(path, stepsOf(path).slice(0, -1));
}

/** The folder that a relative path leads to from a folder (`folderKey`). */
export function folderFrom(folder: string, relative: string): string {
	return joined(folder, [...stepsOf(folder), ...stepsOf(relative)]);
}

/** The relative path that leads from a folder (`folderKey`) to another one. */
export function pathBetween(from: string, to: string): string {
	const [left, right] = [stepsOf(from), stepsOf(to)];
	const differs = left.findIndex((step, index) => step !== right[index]);
	const common = differs === -1 ? left.length : differs;
	return [
		...left
			.slice(common)
			.filter((step) => step !== '')
			.map(() => '..'),
		...right.slice(common),
	].join('/');
}

function stepsOf(path: string): readonly string[] {
	return path.split(/[\\/]/);
}

function joined(path: string, steps: readonly string[]): string {
	const names: string[] = [];
	for (const step of steps) {
		if (step === '' || step === '.') continue;
		if (step === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
		else names.push(step);
	}
	return `${/^[\\/]/.test(path) ? '/' : ''}${names.join('/')}`;
}
