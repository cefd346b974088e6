import { describe, expect, it } from 'vitest';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import type { ResourceKind, ResourceOf } from '../../../src/core/config/model/resource.ts';
import { poolTriggerNoPermission } from '../../../src/core/config/rules/pool/triggers.ts';

/** User pools with a trigger each; what the numbers in `allowed` call has a permission. */
async function stack(count: number, allowed: (index: number) => boolean): Promise<ConfigDocument> {
	const indices = Array.from({ length: count }, (_, index) => index);
	const resources = new Map<string, unknown>();
	for (const index of indices) {
		const LambdaConfig = { PreSignUp: { 'Fn::GetAtt': [`Fn${index}`, 'Arn'] } };
		resources.set(`Users${index}`, { Type: 'AWS::Cognito::UserPool', Properties: { LambdaConfig } });
		resources.set(`Fn${index}`, { Type: 'AWS::Lambda::Function' });
		if (!allowed(index)) continue;
		const SourceArn = { 'Fn::GetAtt': [`Users${index}`, 'Arn'] };
		const Properties = { FunctionName: { Ref: `Fn${index}` }, Principal: 'cognito-idp.amazonaws.com', SourceArn };
		resources.set(`Permission${index}`, { Type: 'AWS::Lambda::Permission', Properties });
	}
	const document = await readDocument(JSON.stringify({ Resources: Object.fromEntries(resources) }), 'template.json');
	if (document === undefined) throw new Error('no template');
	return document;
}

const found = (document: ConfigDocument): readonly (string | undefined)[] =>
	[...poolTriggerNoPermission.check(new ConfigGraph([document]))].map(({ resource }) => resource.name);

/** How many resources of a graph are gone through by the rule. */
function goneThrough(document: ConfigDocument): number {
	let count = 0;
	class CountingGraph extends ConfigGraph {
		override resources<Kind extends ResourceKind>(kind: Kind): readonly ResourceOf<Kind>[] {
			const found = super.resources(kind);
			count += found.length;
			return found;
		}
	}
	expect([...poolTriggerNoPermission.check(new CountingGraph([document]))]).toEqual([]);
	return count;
}

describe('permissions of triggers', () => {
	it('are looked for in a stack with several user pools too', async () => {
		expect(found(await stack(3, (index) => index !== 1))).toEqual(['Users1']);
		expect(found(await stack(3, () => true))).toEqual([]);
	});

	it('are gone through once, however many user pools there are', async () => {
		expect(goneThrough(await stack(80, () => true))).toBe(8 * goneThrough(await stack(10, () => true)));
	});
});
