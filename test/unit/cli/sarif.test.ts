import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allExamples, filesOf } from '../config/examples.ts';
import { run } from './commandRun.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/sarif/sarif-schema-2.1.0.json'), 'utf8')) as object;
const validate = new Ajv({ strict: false, allErrors: true })
	.addFormat('uri', (text: string) => URL.canParse(text))
	.addFormat('uri-reference', (text: string) => URL.canParse(text, 'https://example.jp/') && !/[\s\\^`{|}<>"]/.test(text))
	.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))
	.compile(schema);

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-sarif-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
	const file = join(folder, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** What the schema has against a log; undefined is nothing. */
function errorsOf(log: string): unknown {
	return validate(JSON.parse(log)) ? undefined : validate.errors;
}

interface Log {
	readonly runs: readonly {
		readonly results: readonly { readonly ruleId: string; readonly fixes?: unknown; readonly relatedLocations?: unknown }[];
	}[];
}

describe('SARIF 2.1.0', () => {
	it('is valid without a finding', async () => {
		await put('quiet/template.yaml', 'Resources:\n  Users: { Type: AWS::Cognito::UserPool }\n');
		const { stdout, status } = await run(['lint', join(folder, 'quiet'), '--format', 'sarif'], { cwd: folder });
		expect(status).toBe(0);
		expect(errorsOf(stdout)).toBeUndefined();
	});

	it.each(['en', 'ja'])('is valid for the findings of every rule, with fixes and related places (%s)', async (language) => {
		const examples = await allExamples();
		for (const { rule, bad } of examples) {
			for (const [index, { files }] of bad.entries()) {
				for (const [path, text] of Object.entries(filesOf(files))) await put(`all/${rule} ü#${index}/${path}`, text);
			}
		}
		const { stdout } = await run(['lint', join(folder, 'all'), '--profile', 'strict', '--format', 'sarif', '--lang', language], {
			cwd: folder,
		});
		expect(errorsOf(stdout)).toBeUndefined();
		const [{ results } = { results: [] }] = (JSON.parse(stdout) as Log).runs;
		expect(new Set(results.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(100);
		expect(results.some(({ fixes }) => fixes !== undefined)).toBe(true);
		expect(results.some(({ relatedLocations }) => relatedLocations !== undefined)).toBe(true);
	});

	it('would not be valid with a member that the schema does not know, or a path that is no URI', async () => {
		const { stdout } = await run(['lint', join(folder, 'all'), '--format', 'sarif'], { cwd: folder });
		expect(errorsOf(stdout.replace('"ruleId"', '"rule"'))).toBeDefined();
		expect(errorsOf(stdout.replace(/"uri":\s*"all/, '"uri": "a b|c'))).toBeDefined();
	});
});
