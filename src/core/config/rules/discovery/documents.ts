import { keepDocument } from '../../../keys/discoveryDocument.ts';
import { type DiscoveryFinding, discoveryFindings } from '../../../keys/discoveryFindings.ts';
import { isJsonObject } from '../../../token/json.ts';
import type { TextRange } from '../../../token/jsonPlace.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import type { DiscoveryFile } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import { plainJson } from '../keySets/plainJson.ts';

/** A discovery document in a file, and what there is to know about any such document. */
export interface JudgedDocument {
	readonly file: DiscoveryFile;
	/** As it is written; empty where it is missing. */
	readonly issuer: string;
	readonly findings: readonly DiscoveryFinding[];
}

/** The documents of the graph. */
export function judgedDocuments(graph: ConfigGraph): readonly JudgedDocument[] {
	return graph.resources('discovery').map((file) => {
		const member = file.properties.members.get('issuer');
		const issuer = (member && textOf(member.value)) ?? '';
		const json = plainJson(file.properties);
		return { file, issuer, findings: isJsonObject(json) ? discoveryFindings(keepDocument(issuer, '', json), undefined) : [] };
	});
}

/** Where the value of a member stands; the name of what tells the document where it has none. */
export function memberPlace({ properties, nameRange }: DiscoveryFile, name: string): TextRange {
	return properties.members.get(name)?.value.range ?? nameRange;
}
