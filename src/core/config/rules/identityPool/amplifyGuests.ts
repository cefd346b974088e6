import type { ConfigGraph } from '../../graph/graph.ts';
import { folderOf } from '../../graph/stacks.ts';
import { amplifyBackend, amplifyPart } from '../../model/amplifyBackend.ts';
import type { ConfigDocument } from '../../model/document.ts';
import { itemsAt, valuesAt } from '../../model/lookUp.ts';
import type { Resource, Supporting } from '../../model/resource.ts';
import { booleanOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = { on: 'Guests get an identity in the identity pool of {auth}, and no part of the back end lets them do anything.' };

/** Guests that nobody asked for: Amplify lets them in by itself. */
export const amplifyGuests: Rule = {
	id: 'idpool-guest-amplify-default',
	severity: 'warning',
	profile: 'strict',
	title: 'Back end of Amplify with guests that it has no use for',
	messages,
	why: 'Amplify lets guests into the identity pool unless it is told not to. Whoever knows the ID of the pool gets credentials, which one careless policy makes useful.',
	fix: 'In the file with defineBackend, set backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities to false.',
	source: 'Amplify documentation: Modify Amplify-generated Cognito resources with CDK',
	peers: [],
	*check(graph) {
		const byPath = new Map(graph.documents.map((document) => [plain(document.path), document]));
		for (const backend of supporting(graph, amplifyBackend)) {
			if (speaksOfGuests(backend)) continue;
			const parts = partsOf(graph, backend, byPath);
			const pool = parts?.flatMap((part) => part.resources).find(({ kind }) => kind === 'identity-pool');
			if (pool === undefined) continue;
			const related = [{ resource: pool, at: pool.nameRange }];
			yield { resource: backend, at: backend.nameRange, message: messages.on, values: { auth: pool.name.replace(/\..*$/, '') }, related };
		}
	},
};

function supporting(graph: ConfigGraph, type: string): readonly Supporting[] {
	return graph.resources('supporting').filter((resource) => resource.type === type);
}

/** The files that a back end is made of; undefined where one of them is not at hand, or has a word about guests. */
function partsOf(
	graph: ConfigGraph,
	backend: Resource,
	byPath: ReadonlyMap<string, ConfigDocument>,
): readonly ConfigDocument[] | undefined {
	const partOf = new Map(supporting(graph, amplifyPart).map((part) => [graph.documentOf(part), part]));
	const found = new Set<ConfigDocument>();
	const open = [backend];
	for (let from = open.pop(); from !== undefined; from = open.pop()) {
		const { items, complete } = itemsAt(from.properties, 'Imports');
		if (!complete) return undefined;
		for (const item of items) {
			const document = documentAt(folderOf(graph.documentOf(from).path), textOf(item) ?? '', byPath);
			const part = document && partOf.get(document);
			if (document === undefined || part === undefined || speaksOfGuests(part)) return undefined;
			if (!found.has(document)) open.push(part);
			found.add(document);
		}
	}
	return [...found];
}

function speaksOfGuests({ properties }: Resource): boolean {
	return valuesAt(properties, 'SpeaksOfGuests').some((value) => booleanOf(value) !== false);
}

/** The file that an import means (Node.js, "Resolution and loading", and as TypeScript writes it). */
function documentAt(folder: string, module: string, byPath: ReadonlyMap<string, ConfigDocument>): ConfigDocument | undefined {
	const steps: string[] = plain(folder).split('/').slice(0, -1);
	for (const step of module.split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '.') steps.push(step);
	}
	const path = steps.join('/');
	const names = [path, ...['.ts', '/index.ts', '.js', '/index.js'].map((end) => path + end), path.replace(/\.js$/, '.ts')];
	return names.map((name) => byPath.get(name)).find((document) => document !== undefined);
}

function plain(path: string): string {
	return path.replaceAll('\\', '/').replace(/^\.\//, '');
}
