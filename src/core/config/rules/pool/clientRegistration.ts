import { inEachCase } from '../cases.ts';
import { flagAt, itemWith, textsAt, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';

const messages = {
	open: 'Anybody can register an app client in this user pool.',
	machines: 'Anybody can register an app client for programs in this user pool, and get tokens that you pay for.',
};

/** A user pool in which strangers make clients. */
export const poolOpenDcr: Rule = {
	id: 'pool-open-dcr',
	severity: 'warning',
	profile: 'recommended',
	title: 'Open registration of app clients',
	messages,
	why: 'A stranger’s client signs your users in at your pages, with callbacks of the stranger, or asks for tokens for programs.',
	fix: 'Set OpenDcrEnabled to false, or let only those register who have a token for it; leave client_credentials out of OpenDcrGrantTypes.',
	source: 'Cognito User Pools API Reference: DcrConfigurationType; RFC 7591 §5',
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		const path = 'DcrConfiguration.OpenDcrEnabled';
		if (flagAt(properties, path, false) !== true) return;
		const machines = itemWith(textsAt(properties, 'DcrConfiguration.OpenDcrGrantTypes'), 'client_credentials');
		if (machines) yield { at: machines, message: messages.machines, severity: 'error' };
		else yield { at: valueAt(properties, path), message: messages.open };
	}),
};
