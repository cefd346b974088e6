import { editorSentences } from '../../words/editor.ts';
import { commandIds } from '../ids.ts';

/** What the hover on a token offers: commands that take a `TokenLocation`, each with the icon and the words of its link. */
export const tokenLinks = [
	{ command: commandIds.decodeToken, icon: 'inspect', label: editorSentences.hoverDecode },
	{ command: commandIds.verifyToken, icon: 'verified', label: editorSentences.hoverVerify },
	{ command: commandIds.openDecoded, icon: 'json', label: editorSentences.hoverOpenDecoded },
	{ command: commandIds.compareWithConfiguration, icon: 'references', label: editorSentences.hoverCompare },
	{ command: commandIds.copyClaims, icon: 'copy', label: editorSentences.hoverCopyClaims },
	{ command: commandIds.redactToken, icon: 'eye-closed', label: editorSentences.hoverRedact },
] as const;
