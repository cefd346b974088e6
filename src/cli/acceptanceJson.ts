import { type Acceptance, answerNow } from '../core/services/acceptance.ts';
import type { Answer, Certainty, ServiceDetail } from '../core/services/service.ts';
import { services } from '../core/services/services.ts';
import { certaintySentence, refusalSentence, serviceSentences, shownDetail } from '../words/services.ts';
import { joinSentences } from '../words/values.ts';
import type { Words } from '../words/words.ts';

/** What one service makes of a token. */
export interface ServiceJson {
	readonly service: string;
	readonly title: string;
	/** The answer now. */
	readonly answer: Answer;
	/** The answer to the same token without what is said in `refusal`. */
	readonly otherwise: Answer;
	readonly code: string;
	readonly message: string;
	readonly hint: string | null;
	readonly certainty: Certainty;
	/** The values that the sentences name, whole. */
	readonly detail: ServiceDetail;
	readonly source: string;
}

/** The answer of `services`. */
export interface AcceptanceJson {
	readonly kind: string;
	/** Why every service refuses the token, or null. */
	readonly refusal: { readonly code: string; readonly message: string } | null;
	readonly services: readonly ServiceJson[];
}

/** Where a token is accepted, as one JSON document. */
export function acceptanceJson(acceptance: Acceptance, words: Words): AcceptanceJson {
	const { kind, refusal, judgements } = acceptance;
	return {
		kind,
		refusal: refusal ? { code: refusal.code, message: refusalSentence(refusal, words) } : null,
		services: judgements.map((judgement): ServiceJson => {
			const { service, answer, code, certainty, detail = {} } = judgement;
			const { sentence, hint } = serviceSentences[code];
			const values = shownDetail(detail);
			const doubt = certaintySentence(certainty, words);
			return {
				service,
				title: words.say(services[service].title),
				answer: answerNow(judgement, acceptance),
				otherwise: answer,
				code,
				message: joinSentences([words.say(sentence, values), ...(doubt === undefined ? [] : [doubt])], words),
				hint: hint === undefined ? null : words.say(hint, values),
				certainty,
				detail,
				source: services[service].source,
			};
		}),
	};
}
