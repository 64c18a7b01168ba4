import { Duration, Fn } from 'aws-cdk-lib';
import { AllowedMethods, CachePolicy, OriginRequestPolicy, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { GuardedApi } from './guarded-api.ts';
import { NodeFunction } from './node-function.ts';
import type { Publication } from './publication.ts';
import type { Stage } from './stage.ts';

type Props = { stage: Stage; publication: Publication };

/**
 * Questions to the published figures, open to everybody at `/data` of the public site. The one function behind it may
 * read what is published and nothing else; its API is its own, so that a crowd here keeps nobody from the sign-in.
 */
export class Explore extends Construct {
  constructor(scope: Construct, id: string, { stage, publication }: Props) {
    super(scope, id);
    const query = new NodeFunction(this, 'query-figures', {
      stage,
      purpose: 'Answers questions to the published figures',
      timeout: Duration.seconds(20),
      atOnce: 20,
    });
    query.uses('PUBLISHED_BUCKET', publication.published, 's3:GetObject');

    const api = new GuardedApi(this, 'api', { stage, description: 'Published figures, asked for' });
    for (const path of ['/data', '/data/{file}'])
      api.open(`ANY ${path}`, query, 'Official statistics are for everybody: behind it published files only are read.');
    const origin = new HttpOrigin(Fn.select(2, Fn.split('/', api.api.apiEndpoint)));
    for (const path of ['/data', '/data/*'])
      publication.site.distribution.addBehavior(path, origin, {
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        // That a version was withdrawn must be known at once: the function says how long a reader may keep an answer.
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      });
  }
}
