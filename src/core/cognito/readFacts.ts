import { readDocument } from '../config/lint/readDocument.ts';
import { filePlacer } from '../workspace/filePlacer.ts';
import { type FilePlace, joinFacts, type WorkspaceFacts } from './facts.ts';
import { factsOfDocument, saysEveryId } from './factsOfDocument.ts';
import { isUserPoolId } from './issuer.ts';

/** `userPoolClientId: "…"`, `aws_user_pools_web_client_id`, `CLIENT_ID=…`, `"ClientId": "…"`: any spelling of a key that ends so. */
const clientLine =
	/client[_-]?ids?["']?[ \t]{0,8}[:=][ \t]{0,8}[["'][["']?([\w+]{1,128})["']|client[_-]?ids?[ \t]{0,8}[:=][ \t]{0,8}([\w+]{1,128})(?=[\s,;#"']|$)/gim;
const poolWord = /(?<![\w-])[a-z]{2,5}(?:-[a-z]{1,12}){1,4}-\d{1,2}_[0-9a-zA-Z]{1,55}(?![\w-])/g;

/**
 * What a configuration file says about Cognito: as its reader understands it, and by its text alone where no reader knows the format, or ids may stand
 * where none reads them. `path` is what places are named by. Never rejects.
 */
export async function readFacts(text: string, path: string): Promise<WorkspaceFacts> {
	const document = await readDocument(text, path);
	if (document === undefined) return idsInText(text, path);
	const facts = factsOfDocument(document);
	return saysEveryId(document) ? facts : joinFacts([facts, idsInText(text, path)]);
}

/** Ids of clients and pools wherever they stand as the value of a key (JSON, `.env`, YAML, TOML, JavaScript). */
function idsInText(text: string, path: string): WorkspaceFacts {
	const place = filePlacer(text, path);
	const clients = new Map<string, FilePlace>();
	const pools = new Map<string, FilePlace>();
	for (const match of text.matchAll(clientLine)) addFirst(clients, match[1] ?? match[2], place(match.index));
	for (const { 0: id, index } of text.matchAll(poolWord)) if (isUserPoolId(id)) addFirst(pools, id, place(index));
	return { clients, pools, attributes: new Map(), refreshValidity: new Map() };
}

function addFirst(map: Map<string, FilePlace>, id: string | undefined, place: FilePlace): void {
	if (id !== undefined && !map.has(id)) map.set(id, place);
}
