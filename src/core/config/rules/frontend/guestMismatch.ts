import { valuesAt } from '../../model/lookUp.ts';
import { booleanOf, memberOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = {
	refused: 'The app asks for credentials for guests, but the identity pool {pool} lets no guests in.',
	open: 'The app has no use for guests, but the identity pool {pool} lets them in.',
};

/** An app and its identity pool that do not agree on guests. */
export const guestMismatch: Rule = {
	id: 'fe-guest-mismatch',
	severity: 'warning',
	profile: 'recommended',
	title: 'App and identity pool do not agree on guests',
	messages,
	why: 'Either the app fails before sign-in, or everybody on the internet gets AWS credentials that no one needs.',
	fix: 'Say the same in both: let guests in only where the app needs them.',
	source: 'Cognito Developer Guide: Identity pools console overview, guest access',
	peers: [],
	*check(graph) {
		for (const app of graph.resources('frontend')) {
			for (const pool of graph.namedBy(app, 'identity-pool', 'identity-pool')) {
				const at = memberOf(app.properties, 'AllowGuestAccess');
				const member = memberOf(pool.properties, 'AllowUnauthenticatedIdentities');
				const wanted = at && booleanOf(at.value);
				const [allowed] = valuesAt(pool.properties, 'AllowUnauthenticatedIdentities').map(booleanOf);
				if (at === undefined || wanted === undefined || allowed === undefined || wanted === allowed) continue;
				const found = { resource: app, at: at.value, values: { pool: pool.name } };
				const related = [{ resource: pool, at: member?.nameRange ?? pool.nameRange }];
				if (wanted) yield { ...found, message: messages.refused, related };
				else yield { ...found, severity: 'info', message: messages.open, related };
			}
		}
	},
};
