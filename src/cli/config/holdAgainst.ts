import type { ConfigDocument } from '../../core/config/model/document.ts';
import { compareToken } from '../../core/config/token/compareToken.ts';
import type { Statement } from '../../core/config/token/statement.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { commandErrors } from '../../words/command.ts';
import { againstOption } from '../againstOption.ts';
import type { CommandRequest } from '../request.ts';
import { UsageError } from '../usageError.ts';
import { regionsIn } from './positions.ts';
import { readConfigFiles } from './readFiles.ts';
import type { ShownPlace } from './shownFinding.ts';

/** A statement with its place as lines and columns. */
export interface PlacedStatement {
	readonly statement: Statement;
	readonly place?: ShownPlace;
}

/** A token held against configuration. */
export interface HeldAgainst {
	readonly files: number;
	/** Undefined for a text that is no token whose claims can be read. */
	readonly statements: readonly PlacedStatement[] | undefined;
	/** A path that was named could not be read. */
	readonly failed: boolean;
}

/** Holds a token against the configuration in the paths of `--against`; undefined where there are none. */
export async function holdAgainst(request: CommandRequest, token: DecodedToken): Promise<HeldAgainst | undefined> {
	const paths = request.args.options.get(againstOption.name);
	if (paths === undefined) return undefined;
	if (paths.includes('-')) throw new UsageError(commandErrors.againstTwice);
	const documents: ConfigDocument[] = [];
	const { groups, failed } = readConfigFiles(request, paths);
	for await (const group of groups) documents.push(...group);
	const compared = await compareToken(token, documents, request.surroundings.clock);
	return { files: documents.length, statements: compared && placed(compared.statements, documents), failed: failed() };
}

function placed(statements: readonly Statement[], documents: readonly ConfigDocument[]): readonly PlacedStatement[] {
	const regions = new Map(
		documents.map(({ path, text }) => {
			const ranges = statements.flatMap(({ place }) => (place?.path === path ? [place.range] : []));
			return [path, regionsIn(text, ranges)] as const;
		}),
	);
	return statements.map((statement): PlacedStatement => {
		const { place } = statement;
		const region = place && regions.get(place.path)?.(place.range);
		return { statement, ...(place && region && { place: { path: place.path, ...region } }) };
	});
}
