import { jsonValue } from '../token/json.ts';
import type { DeclaredAttribute, FilePlace, WorkspaceFacts } from './facts.ts';
import { isUserPoolId } from './issuer.ts';
import { readPoolSchema, readYamlPoolSchema, type SchemaEntry } from './poolSchema.ts';

/** `userPoolClientId: "…"`, `aws_user_pools_web_client_id`, `CLIENT_ID=…`, `"ClientId": "…"`: any spelling of a key that ends so. */
const clientLine =
	/client[_-]?ids?["']?[ \t]{0,8}[:=][ \t]{0,8}[["'][["']?([\w+]{1,128})["']|client[_-]?ids?[ \t]{0,8}[:=][ \t]{0,8}([\w+]{1,128})(?=[\s,;#"']|$)/gim;
const poolWord = /(?<![\w-])[a-z]{2,5}(?:-[a-z]{1,12}){1,4}-\d{1,2}_[0-9a-zA-Z]{1,55}(?![\w-])/g;

/**
 * What a configuration file says about Cognito: ids of clients and pools wherever they stand as the value of a key (JSON, `.env`, YAML,
 * TOML, JavaScript), and the custom attributes of a pool where the file is JSON or a template in YAML. `path` is what places are named by. Never throws.
 */
export function readFacts(text: string, path: string): WorkspaceFacts {
	const place = placer(text, path);
	const clients = new Map<string, FilePlace>();
	const pools = new Map<string, FilePlace>();
	for (const match of text.matchAll(clientLine)) addFirst(clients, match[1] ?? match[2], place(match.index));
	for (const { 0: id, index } of text.matchAll(poolWord)) if (isUserPoolId(id)) addFirst(pools, id, place(index));
	const attributes = new Map<string, DeclaredAttribute[]>();
	for (const { name, at, declared } of text.includes('AttributeDataType') ? schemaOf(text) : []) {
		const known = attributes.get(name);
		const here = { ...declared, place: place(at) };
		if (known === undefined) attributes.set(name, [here]);
		else known.push(here);
	}
	return { clients, pools, attributes };
}

function schemaOf(text: string): readonly SchemaEntry[] {
	if (!/^\s*\{/.test(text)) return readYamlPoolSchema(text);
	const value = jsonValue(text);
	return value === undefined ? [] : readPoolSchema(value, text);
}

function addFirst(map: Map<string, FilePlace>, id: string | undefined, place: FilePlace): void {
	if (id !== undefined && !map.has(id)) map.set(id, place);
}

/** Turns offsets into lines. */
function placer(text: string, path: string): (offset: number) => FilePlace {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { path, line: low + 1 };
	};
}
