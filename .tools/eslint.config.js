import { resolve } from 'node:path';
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import layers from './layers.js';

export default ts.config(
  { ignores: ['dist/**', 'storybook-static/**', 'node_modules/**'], basePath: resolve(import.meta.dirname, '..') },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    basePath: resolve(import.meta.dirname, '..'),
    files: ['**/*.ts'],
    plugins: { lit, wc, dealscope: { rules: { layers } } },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      'dealscope/layers': 'error',
      'wc/guard-super-call': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'no-undef': 'off',
      'no-self-compare': 'off',
    },
  },
  { basePath: resolve(import.meta.dirname, '..'), files: ['test/**'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  {
    basePath: resolve(import.meta.dirname, '..'),
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        document: 'readonly',
        PerformanceObserver: 'readonly',
        requestAnimationFrame: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        Response: 'readonly',
        customElements: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
