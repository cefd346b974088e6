import type { ConfigDocument } from '../../core/config/model/document.ts';
import { compareToken } from '../../core/config/token/compareToken.ts';
import { type PlacedStatement, placeStatements } from '../../core/config/token/placedStatements.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { commandErrors } from '../../words/command.ts';
import { againstOption } from '../againstOption.ts';
import type { CommandRequest } from '../request.ts';
import { UsageError } from '../usageError.ts';
import { readConfigFiles } from './readFiles.ts';

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
	return { files: documents.length, statements: compared && placeStatements(compared.statements, documents), failed: failed() };
}
