/** The file of a build and every file that it imports statically, at once or through others; `outputs` is the metafile's. */
export function withStaticImports(outputs, file) {
	const files = new Set();
	const visit = (next) => {
		if (files.has(next)) return;
		files.add(next);
		for (const { path, kind, external } of outputs[next].imports) if (!external && kind === 'import-statement') visit(path);
	};
	visit(file);
	return files;
}
