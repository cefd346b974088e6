import type { BuildOptions } from 'esbuild';

export declare function commandBundles(outdir: string): Readonly<Record<'cli' | 'cli thread', BuildOptions>>;
