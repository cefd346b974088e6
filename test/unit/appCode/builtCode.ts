import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** What generated code exports. */
export interface VerifierModule {
	readonly verifyToken: (token: string, expected?: { readonly nonce?: string; readonly accessToken?: string }) => Promise<unknown>;
	/** Only of aws-jwt-verify. */
	readonly verifier?: { readonly cacheJwks: (jwks: unknown, issuer?: string) => void };
}

/** Generated code in files of its own, inside the project so that it finds the libraries. */
export class BuiltCode {
	readonly #folder: string;

	private constructor(folder: string) {
		this.#folder = folder;
	}

	static async create(): Promise<BuiltCode> {
		await mkdir(join(root, '.artifacts'), { recursive: true });
		const code = new BuiltCode(await mkdtemp(join(root, '.artifacts/app-code-')));
		const compilerOptions = { types: ['node'], lib: ['ES2023', 'DOM'] };
		await code.write('tsconfig.json', JSON.stringify({ extends: '../../tsconfig.base.json', compilerOptions, include: ['*.ts'] }));
		return code;
	}

	write(name: string, code: string): Promise<void> {
		return writeFile(join(this.#folder, name), code);
	}

	/** What the compiler says, as strictly as this project is compiled; empty when all is well. */
	async compile(): Promise<string> {
		const compiler = join(root, 'node_modules/.bin/tsc');
		return run(compiler, ['--project', this.#folder, '--pretty', 'false']).then(
			({ stdout }) => stdout,
			({ stdout }: { readonly stdout: string }) => stdout,
		);
	}

	load(name: string): Promise<VerifierModule> {
		return import(pathToFileURL(join(this.#folder, name)).href) as Promise<VerifierModule>;
	}

	remove(): Promise<void> {
		return rm(this.#folder, { recursive: true, force: true });
	}
}
