/** The file of a build and every file that it imports statically, at once or through others; `outputs` is the metafile's. */
export function withStaticImports(
	outputs: Readonly<
		Record<string, { readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[] }>
	>,
	file: string,
): ReadonlySet<string>;
