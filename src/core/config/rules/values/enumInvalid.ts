import { valuesAt } from '../../model/lookUp.ts';
import { propertyTables } from '../../properties/allProperties.ts';
import type { PropertyRow } from '../../properties/row.ts';
import { writeInstead } from '../quickFix.ts';
import type { Rule } from '../rule.ts';

const messages = {
	near: '{value} is not a value of {property}; {right} is.',
	unknown: '{value} was not a value of {property} when this was written ({asOf}).',
};
const fixes = { right: 'Write {right}' };

/** The types of CloudFormation's registry, and the properties of each that take certain values only. */
const checked = propertyTables.flatMap(({ kind, type, rows }) =>
	type === undefined
		? []
		: {
				kind,
				type,
				rows: rows.flatMap(({ path, allowed, ...row }) =>
					allowed === undefined || allowed.open
						? []
						: {
								path,
								valuesPath: row.type === 'list' ? `${path}[]` : path,
								allowed,
								known: [...allowed.values, ...(allowed.legacy ?? [])],
								row,
							},
				),
			},
);

/** Letters and digits alone: what people write otherwise is case, hyphens and blanks. */
function bare(value: string): string {
	return value.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A value that is not in the table of its property. AWS adds values, so one that looks like none of them may be new. */
export const clientEnumInvalid: Rule = {
	id: 'client-enum-invalid',
	severity: 'warning',
	profile: 'recommended',
	title: 'Value that the property does not take',
	messages,
	why: 'The registry of CloudFormation does not list the values of most properties, so that a wrong one is refused only at deployment.',
	fix: 'Write one of the documented values, letter by letter. A newer value than this table knows can stay.',
	fixes,
	source: 'CloudFormation Template Reference: Amazon Cognito',
	peers: ['E3030'],
	*check(graph) {
		for (const { kind, type, rows } of checked) {
			for (const resource of graph.resources(kind).filter((one) => one.type === type)) {
				for (const { path, valuesPath, allowed, known, row } of rows) {
					for (const at of valuesAt(resource.properties, valuesPath)) {
						// A boolean where a text belongs is said by a rule of its own.
						if (at.type !== 'scalar' || at.value === null || !isText(at.value, row) || known.includes(String(at.value))) continue;
						const value = String(at.value);
						const right = known.find((one) => bare(one) === bare(value));
						const values = { value, property: path };
						if (right === undefined)
							yield { resource, at, message: messages.unknown, values: { ...values, asOf: allowed.asOf }, severity: 'info' };
						else
							yield {
								resource,
								at,
								message: messages.near,
								values: { ...values, right },
								fixes: writeInstead(fixes.right, graph.documentOf(resource), at, right).map((fix) => ({ ...fix, values: { right } })),
							};
					}
				}
			}
		}
	},
};

function isText(value: string | number | boolean, { type }: Pick<PropertyRow, 'type'>): boolean {
	return typeof value === 'string' && value !== '' && type !== 'number' && type !== 'boolean';
}
