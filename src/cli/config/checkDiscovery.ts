import { ConfigGraph } from '../../core/config/graph/graph.ts';
import { compareLive } from '../../core/config/live/compareLive.ts';
import { issuersToAsk } from '../../core/config/live/namedIssuers.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import { type PlacedStatement, placeStatements } from '../../core/config/token/placedStatements.ts';
import { standingOf } from '../../core/config/token/statement.ts';
import { isLoopback } from '../../core/keys/address.ts';
import { fetchIssuerKeys, type KeysFailure } from '../../core/keys/discovery.ts';
import type { DiscoveryDocument } from '../../core/keys/discoveryDocument.ts';
import { commandErrors } from '../../words/command.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import { readHosts } from '../findKeys.ts';
import type { OfflineFailure } from '../keysFailureText.ts';
import { jsonText } from '../printable.ts';
import type { CommandRequest } from '../request.ts';
import { UsageError } from '../usageError.ts';
import { discoveryJson } from './discoveryJson.ts';
import { discoveryText } from './discoveryText.ts';
import { readConfigFiles } from './readFiles.ts';

/** Milliseconds that the documents of one issuer may take together. */
const timeout = 5_000;
/** More issuers than these are asked only one by one: a folder of other people's files must not send the machine around. */
const maxIssuers = 10;

/** What an issuer says about itself, beside what files say about it; or why it could not be asked. */
export interface CheckedIssuer {
	readonly issuer: string;
	readonly files: number;
	readonly answer:
		| { readonly ok: true; readonly keys: number; readonly discovery: DiscoveryDocument; readonly statements: readonly PlacedStatement[] }
		| KeysFailure
		| OfflineFailure;
}

/** `config --check-discovery [PATH…]`: asks the issuers that files name, or those of `--issuer`, and says where files differ from what they say. */
export async function checkDiscovery(request: CommandRequest): Promise<ExitStatus> {
	const { args, out, format, style, words } = request;
	const typed = args.options.get('issuer');
	const allowedHosts = readHosts(args.options.get('allow-host') ?? []);
	const documents: ConfigDocument[] = [];
	const { groups, failed } = readConfigFiles(request);
	for await (const group of groups) documents.push(...group);
	const issuers = [...new Set(typed ?? issuersToAsk(new ConfigGraph(documents)))];
	if (issuers.length === 0) throw new UsageError(commandErrors.noIssuer);
	if (typed === undefined && issuers.length > maxIssuers) throw new UsageError(commandErrors.manyIssuers, { issuers: issuers.length });
	let [differs, unchecked] = [false, false];
	for (const [index, issuer] of issuers.entries()) {
		const answer = await ask(issuer, documents, { typed: typed !== undefined, allowedHosts }, request);
		differs ||= answer.ok && answer.statements.some(({ statement }) => standingOf(statement) === 'differs');
		unchecked ||= !answer.ok;
		const checked: CheckedIssuer = { issuer, files: documents.length, answer };
		if (format === 'text') await out.write(`${index === 0 ? '' : '\n'}${discoveryText(checked, style)}`);
		else if (format === 'ndjson') await out.write(`${jsonText(discoveryJson(checked, words), 0)}\n`);
		else await out.write(`${index === 0 ? '{"issuers": [' : ','}\n${jsonText(discoveryJson(checked, words), 2)}`);
	}
	if (format === 'json') await out.write('\n]}\n');
	if (failed()) return exitStatus.usage;
	return differs ? exitStatus.bad : unchecked ? exitStatus.unchecked : exitStatus.good;
}

/** Plain http is good enough for this machine, when the user and not a file named it. */
async function ask(
	issuer: string,
	documents: readonly ConfigDocument[],
	{ typed, allowedHosts }: { readonly typed: boolean; readonly allowedHosts: readonly string[] },
	{ args, surroundings: { fetch, resolveHost } }: CommandRequest,
): Promise<CheckedIssuer['answer']> {
	if (args.options.has('offline')) return { ok: false, code: 'offline', url: issuer };
	const allowLoopbackHttp = typed && URL.canParse(issuer) && isLoopback(new URL(issuer).hostname);
	const live = await fetchIssuerKeys(issuer, { fetch, ...(resolveHost && { resolveHost }), timeout, allowLoopbackHttp, allowedHosts });
	if (!live.ok) return live;
	const { keySet, discovery } = live;
	const statements = placeStatements(compareLive(documents, issuer, { discovery, keySet }), documents);
	return { ok: true, keys: keySet.keys.length, discovery, statements };
}
