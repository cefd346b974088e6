import type { BuildOptions } from 'esbuild';

export declare function pageBundle(page: string, outdir: string): BuildOptions;
