import type { ExampleFiles } from '../../../../src/core/config/rules/example.ts';
import { compareToken } from '../../../../src/core/config/token/compareToken.ts';
import { type Statement, standingOf, statementStandings } from '../../../../src/core/config/token/statement.ts';
import type { DecodedToken } from '../../../../src/core/token/decode.ts';
import { statementText } from '../../../../src/words/tokenConfig.ts';
import { wordsFrom } from '../../../../src/words/words.ts';
import { now } from '../../services/tokens.ts';
import { documentsOf, filesOf } from '../examples.ts';

const english = wordsFrom('en', {});
const clock = (): number => now * 1000;

/** Everything that files say about a token. */
async function statementsOf(files: string | ExampleFiles, token: DecodedToken): Promise<readonly Statement[]> {
	const compared = await compareToken(token, await documentsOf(filesOf(files)), clock);
	if (compared === undefined) throw new Error('the token cannot be compared');
	return compared.statements;
}

/** The same in short: how it stands, `~` where it rests on an inference, and the sentence. */
export async function said(files: string | ExampleFiles, token: DecodedToken): Promise<readonly string[]> {
	return (await statementsOf(files, token)).map((statement) => {
		seen.add(statement.code);
		return `${standingOf(statement)}${statement.ifInferred ? '~' : ''}: ${statementText(statement, english, false)}`;
	});
}

/** The statements of that standing, without it. */
export async function saidAs(standing: string, files: string | ExampleFiles, token: DecodedToken): Promise<readonly string[]> {
	return (await said(files, token)).flatMap((line) => {
		const [name = '', ...rest] = line.split(': ');
		return name.replace('~', '') === standing ? [rest.join(': ')] : [];
	});
}

/** The text that a statement of that code stands on. */
export async function placeOf(code: string, files: string | ExampleFiles, token: DecodedToken): Promise<string | undefined> {
	const place = (await statementsOf(files, token)).find((statement) => statement.code === code)?.place;
	const text = place && filesOf(files)[place.path];
	return text?.slice(place?.range.start, place?.range.end);
}

const seen = new Set<string>();

/** Is the statement about what takes tokens, and what its bearer gets there? */
export function isOfGate(code: string): boolean {
	return (
		/^(?:gate|verifier|identity-pool|tags?|role|server|no-server)-/.test(code) && !['role-unknown', 'identity-pool-by-id'].includes(code)
	);
}

/** Codes of those statements that no test of the file has seen. */
export function unseen(wanted: (code: string) => boolean): readonly string[] {
	return Object.keys(statementStandings).filter((code) => wanted(code) && !seen.has(code));
}
