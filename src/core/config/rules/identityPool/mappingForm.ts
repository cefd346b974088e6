import { valuesAt } from '../../model/lookUp.ts';
import { itemsOf, memberValues, textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { addProperty } from '../quickFix.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { type RoleMapping, roleMappings } from './mappings.ts';

/** Cognito Identity API, RulesConfigurationType. */
const mostRules = 25;

const messages = {
	rules: 'The role mapping is of the type Rules, but has no rules.',
	token: 'The role mapping is of the type Token, which takes the role from the token, but has rules.',
	resolution: 'The role mapping does not say what happens where no role, or more than one, comes out.',
	many: 'The role mapping has {count} rules; at most {most} are allowed.',
};
const fixes = { deny: 'Refuse where no single role comes out' };

/** A role mapping that Cognito refuses. */
export const mappingIncomplete: Rule = {
	id: 'idpool-mapping-incomplete',
	severity: 'error',
	profile: 'recommended',
	title: 'Role mapping that Cognito refuses',
	messages,
	why: 'The deployment of the roles fails.',
	fix: 'Give a mapping of the type Rules 1 to 25 rules, one of the type Token none, and both AmbiguousRoleResolution.',
	fixes,
	source: 'Cognito Identity API Reference: RoleMapping, RulesConfigurationType',
	peers: [],
	*check(graph) {
		for (const mapping of roleMappings(graph)) {
			const { attachment: resource, nameRange, mapping: value } = mapping;
			const types = memberValues(value, 'Type');
			const type = types.length === 1 && types[0] ? textOf(types[0]) : undefined;
			if (type !== 'Rules' && type !== 'Token') continue;
			const [at] = types;
			const missing = memberValues(value, 'AmbiguousRoleResolution').every((stated) => stated.type === 'absent');
			if (missing && value.type === 'map') {
				const fix = addProperty(fixes.deny, graph.documentOf(resource), value, 'AmbiguousRoleResolution', 'Deny');
				yield { resource, at: nameRange, message: messages.resolution, fixes: fix };
			}
			if (at) yield* ofRules(mapping, type, at);
		}
	},
};

function* ofRules({ attachment: resource, mapping }: RoleMapping, type: 'Rules' | 'Token', at: SettledValue): Generator<RuleFinding> {
	for (const list of valuesAt(mapping, 'RulesConfiguration.Rules')) {
		const { items, complete } = itemsOf(list);
		if (type === 'Token' && items.length > 0) yield { resource, at, message: messages.token };
		if (type === 'Rules' && complete && items.length === 0) yield { resource, at, message: messages.rules };
		if (items.length > mostRules) yield { resource, at: list, message: messages.many, values: { count: items.length, most: mostRules } };
	}
}
