import type { PictureEdge, PictureKind } from '../core/config/outline/picture.ts';
import { kindWords } from './explain.ts';

/** The Cognito view and the graph. */
export const cognitoViewSentences = {
	title: 'Cognito Configuration Graph',
	summary: 'Resources: {resources} · files: {files} · findings: {findings}',
	empty: 'No Cognito configuration was found in the files of this workspace.',
	findings: 'findings: {count}',
	picture: 'How a sign-in goes, from the user pool to the permissions',
	keys: 'The arrow keys go from box to box, and Enter opens the file there.',
	leadsTo: 'Leads to',
	save: 'Save as SVG…',
	larger: 'Larger',
	smaller: 'Smaller',
	notSaved: 'The picture was not saved: {reason}',
} as const;

/** How a box leads to another, where their kinds do not say it. */
export const pictureRelationWords: Readonly<Partial<Record<NonNullable<PictureEdge['relation']>, string>>> = {
	'authenticated-role': 'signed in',
	'guest-role': 'guests',
	'mapped-role': 'by a rule',
	'trusted-identity-pool': 'trusted only',
	'compared-tag': 'tag compared',
};

/** What people call a box, by its kind. */
export const pictureKindWords: Readonly<Record<PictureKind, string>> = { ...kindWords, policy: 'permissions' };
