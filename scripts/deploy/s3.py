#!/usr/bin/env python3
"""Uploads dist/ to S3, for CloudFront, with the headers in dist-server/files.json.

    scripts/deploy/s3.py BUCKET [--distribution ID]

Needs boto3 (Debian: python3-boto3) and credentials where boto3 looks for them; AWS_ENDPOINT_URL selects another S3.

Files are uploaded in an order that keeps the site working for visitors meanwhile: immutable files first, then pages and the
rest, the service worker last. Unchanged files are not sent. Then files that the site no longer has are deleted, except the
immutable ones of the previous version, which open pages may still request. With a distribution, its caches are purged.
"""

import argparse
import hashlib
import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3

PROJECT = Path(__file__).resolve().parents[2]
SITE = PROJECT / "dist"
LIST = PROJECT / "dist-server/files.json"
# The list of the uploaded files, for the next upload. CloudFront does not deliver it.
UPLOADED = "_files.json"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bucket")
    parser.add_argument("--distribution", help="CloudFront's id, to purge its caches")
    options = parser.parse_args()
    s3 = boto3.client("s3")

    files = {key(path): group["headers"] for group in json.loads(LIST.read_text()) for path in group["paths"]}
    there = {
        item["Key"]: item["ETag"].strip('"')
        for page in s3.get_paginator("list_objects_v2").paginate(Bucket=options.bucket)
        for item in page.get("Contents", [])
    }
    before = {}
    if UPLOADED in there:
        before = json.loads(s3.get_object(Bucket=options.bucket, Key=UPLOADED)["Body"].read())

    def upload(name):
        data = (SITE / name).read_bytes()
        headers = files[name]
        if there.get(name) == hashlib.md5(data).hexdigest() and before.get(name) == headers:
            return 0
        s3.put_object(
            Bucket=options.bucket,
            Key=name,
            Body=data,
            CacheControl=headers["Cache-Control"],
            ContentType=headers["Content-Type"],
        )
        return 1

    sent = 0
    with ThreadPoolExecutor(16) as pool:
        for current in range(3):
            sent += sum(pool.map(upload, [name for name in files if step(name, files[name]) == current]))

    kept = {name for name in before if step(name, before[name]) == 0}
    gone = sorted(set(there) - set(files) - kept - {UPLOADED})
    for start in range(0, len(gone), 1000):
        objects = [{"Key": name} for name in gone[start : start + 1000]]
        s3.delete_objects(Bucket=options.bucket, Delete={"Objects": objects})
    s3.put_object(
        Bucket=options.bucket, Key=UPLOADED, Body=json.dumps(files).encode(), ContentType="application/json"
    )
    if options.distribution:
        paths = {"Quantity": 1, "Items": ["/*"]}
        boto3.client("cloudfront").create_invalidation(
            DistributionId=options.distribution,
            InvalidationBatch={"Paths": paths, "CallerReference": str(time.time())},
        )
    print(f"{sent} of {len(files)} files uploaded, {len(gone)} deleted")


def key(path):
    return (path + "index.html" if path.endswith("/") else path)[1:]


def step(name, headers):
    """The step in which a file is uploaded: immutable files first, the service worker last."""
    if name == "sw.js":
        return 2
    is_immutable = "immutable" in headers["Cache-Control"] or name.startswith(("pagefind/fragment/", "pagefind/index/"))
    return 0 if is_immutable else 1


if __name__ == "__main__":
    main()
