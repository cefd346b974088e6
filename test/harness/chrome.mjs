// Finds a Chromium-based browser. Built-in modules only.
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
	'Google/Chrome/Application/chrome.exe',
	'Chromium/Application/chrome.exe',
	'Microsoft/Edge/Application/msedge.exe',
];

function knownPlaces() {
	const { PATH = '', HOME = '', ProgramFiles, LOCALAPPDATA } = process.env;
	if (process.platform === 'darwin') {
		return macApplications.flatMap((name) =>
			['/Applications', join(HOME, 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
		);
	}
	if (process.platform === 'win32') {
		const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter((folder) => folder !== undefined);
		return windowsPrograms.flatMap((program) => folders.map((folder) => join(folder, program)));
	}
	return names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)));
}

/** Where Playwright would have downloaded its Chromium to; nothing before the dependencies are installed. */
async function playwrightPlace() {
	try {
		const { chromium } = await import('playwright-core');
		return [chromium.executablePath()];
	} catch {
		return [];
	}
}

async function firstExecutable(places) {
	for (const place of places) {
		try {
			await access(place, constants.X_OK);
			return place;
		} catch {
			// not there: the next place
		}
	}
	return undefined;
}

/** The path of the browser to drive, or undefined: what CHROME_PATH says, else an installed one, else Playwright's. */
export async function findChrome() {
	const { CHROME_PATH } = process.env;
	if (CHROME_PATH) return firstExecutable([CHROME_PATH]);
	return (await firstExecutable(knownPlaces())) ?? (await firstExecutable(await playwrightPlace()));
}
