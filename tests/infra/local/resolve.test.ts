import { describe, expect, it } from 'vitest';
import { resolver } from '../../../infra/local/template/resolve.ts';
import type { Template } from '../../../infra/local/template/template.ts';

const resource = (Type: string, Properties = {}) => ({ Type, Properties });
const template: Template = {
  name: 'mappa-dev',
  ...{ region: '', protected: false, outputs: {}, parameters: {}, asset: () => '' },
  resources: {
    returns3227024B: resource('AWS::DynamoDB::Table'),
    uploads9F4BE701: resource('AWS::S3::Bucket'),
    arrivals5CC202D5: resource('AWS::SQS::Queue'),
    fnE130A1C0: resource('AWS::Lambda::Function', { FunctionName: 'mappa-dev-receive-return' }),
    api2F8473CB: resource('AWS::ApiGatewayV2::Api'),
  },
};
const resolve = resolver(template, { queues: 'http://q', apis: { api2F8473CB: 'http://127.0.0.1:1' } });

describe('the resolver of templates', () => {
  it.each([
    ['a table by its name', { Ref: 'returns3227024B' }, 'returns'],
    ['a queue by its address', { Ref: 'arrivals5CC202D5' }, 'http://q/000000000000/arrivals'],
    ['a function by the name that the template gives it', { Ref: 'fnE130A1C0' }, 'mappa-dev-receive-return'],
    ['the ARN of a bucket', { 'Fn::GetAtt': ['uploads9F4BE701', 'Arn'] }, 'arn:aws:s3:::uploads'],
    [
      'an API by the address at which it listens',
      { 'Fn::GetAtt': ['api2F8473CB', 'ApiEndpoint'] },
      'http://127.0.0.1:1',
    ],
    [
      'joins',
      { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':', { Ref: 'AWS::Region' }]] },
      'arn:aws:eu-west-2',
    ],
    [
      'substitutions',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how CloudFormation writes it
      { 'Fn::Sub': ['${a}/${returns3227024B}/${uploads9F4BE701.Arn}', { a: 'x' }] },
      'x/returns/arn:aws:s3:::uploads',
    ],
    ['selections and splits', { 'Fn::Select': [1, { 'Fn::Split': ['.', 'a.b.c'] }] }, 'b'],
    [
      'values within values',
      { a: [{ Ref: 'returns3227024B' }, { Ref: 'AWS::NoValue' }], b: { Ref: 'AWS::NoValue' } },
      { a: ['returns'] },
    ],
  ])('knows %s', (_, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it('refuses a function that it does not know rather than guess', () => {
    expect(() => resolve({ 'Fn::ImportValue': 'x' })).toThrow('Fn::ImportValue');
  });
});
