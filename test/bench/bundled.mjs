// Gives benchmarks the builds of packages that are in the bundles which users run.
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { alias } from '../../build/mainFields.mjs';

const urls = new Map(Object.entries(alias).map(([name, path]) => [name, pathToFileURL(path).href]));
registerHooks({ resolve: (name, context, next) => next(urls.get(name) ?? name, context) });
