#include "core/wire/OpenApi.h"

namespace carrel::wire {

namespace {

// Written by hand beside the codec; tests/wire holds the two together.
constexpr char document[] = R"json({
  "openapi": "3.1.0",
  "info": {
    "title": "Carrel hub", "version": "1",
    "description": "How desks and hub agree: a desk pushes what it did, pulls what it may hold, and the hub always knows what each desk holds. Times are milliseconds since 1970-01-01T00:00Z. Bytes are base64. Ids are 26 characters of Crockford base 32. Bodies are I-JSON (RFC 7493), nested at most 24 deep: a name that stands twice in one object, half of a surrogate pair or a number that is not whole refuses the whole body as `unreadable`.",
    "license": { "name": "GPL-3.0-or-later", "identifier": "GPL-3.0-or-later" }
  },
  "security": [ { "session": [] } ],
  "paths": {
    "/v1/enrolments": { "post": {
      "summary": "Sign in on a desk for the first time", "security": [],
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/EnrolRequest" } } } },
      "responses": { "201": { "description": "Enrolled", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Enrolment" } } } },
        "403": { "description": "The confidentiality agreement must be accepted first; its text is in the answer", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
        "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/hooks/waitwhile": { "post": {
      "summary": "Waitwhile tells of a visit; only where the hub uses it. 200 once it is kept, or where there is nothing to keep", "security": [],
      "parameters": [ { "name": "X-Waitwhile-Signature", "in": "header", "required": true, "description": "base64 of HMAC-SHA256 over this address, as it is configured there, and the body as it is sent", "schema": { "type": "string" } } ],
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object" } } } },
      "responses": { "200": { "description": "Taken" }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/calendar/{address}.ics": { "get": {
      "summary": "A team's or a series' workshops and drop-in sessions, as iCalendar, for whoever has the address; it names nobody", "security": [],
      "parameters": [ { "name": "address", "in": "path", "required": true, "schema": { "type": "string", "minLength": 43, "maxLength": 43 } } ],
      "responses": { "200": { "description": "The calendar", "content": { "text/calendar": { "schema": { "type": "string" } } } }, "404": { "description": "There is none, or it was taken back" } } } },
    "/v1/sessions": { "post": {
      "summary": "Sign in again on an enrolled desk", "security": [],
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/SessionRequest" } } } },
      "responses": { "201": { "description": "Signed in", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Session" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/leases": { "post": {
      "summary": "Give a desk whose lease has ended its share back; only for its own person, and never for a revoked desk", "security": [],
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/LeaseRequest" } } } },
      "responses": { "201": { "description": "The lease", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/LeaseReply" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/standing": { "get": {
      "summary": "Whether this desk has to erase itself, for a desk that nobody signs in on", "security": [],
      "parameters": [ { "name": "enrolment", "in": "query", "required": true, "schema": { "type": "string" } } ],
      "responses": { "200": { "description": "No, or there is no such desk" }, "403": { "description": "Yes: `revoked`", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } } } } },
    "/v1/erased": { "post": {
      "summary": "A revoked desk has erased itself", "security": [],
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/EraseReceipt" } } } },
      "responses": { "200": { "description": "Kept" }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/desks": { "get": {
      "summary": "Which desks there are; for administrators and the governance officer, and to everybody else not there",
      "responses": { "200": { "description": "The desks, the latest seen first", "content": { "application/json": { "schema": { "type": "object", "properties": { "desks": { "type": "array", "items": { "$ref": "#/components/schemas/DeskLine" } } } } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/desks/holding": { "get": {
      "summary": "How much one desk may hold, as numbers; for the same two roles",
      "parameters": [ { "name": "enrolment", "in": "query", "required": true, "schema": { "$ref": "#/components/schemas/Id" } } ],
      "responses": { "200": { "description": "Counts by kind", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/DeskHolding" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/desks/revoke": { "post": {
      "summary": "For good: the desk hands over what is sealed, erases itself and says so",
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/LossRequest" } } } },
      "responses": { "200": { "description": "Revoked, or it was already" }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/desks/lost": { "post": {
      "summary": "Whose data a lost desk may hold; for the governance officer. `told` starts the 72 hours; a drill starts none, and names nobody",
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/LossRequest" } } } },
      "responses": { "200": { "description": "The report", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/LossReport" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/waiting": { "get": {
      "summary": "What waits for a person to decide, without a word of it; for who may settle it by the policy, and to everybody else not there",
      "responses": { "200": { "description": "What is due first stands first", "content": { "application/json": { "schema": { "type": "object", "properties": { "waiting": { "type": "array", "items": { "$ref": "#/components/schemas/WaitingLine" } } } } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/waiting/read": { "post": {
      "summary": "What was written. It is audited with its reason before anything is said",
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "required": ["no", "why"], "properties": { "no": { "type": "integer" }, "why": { "type": "string", "minLength": 1, "maxLength": 500 } } } } } },
      "responses": { "200": { "description": "The words, or why there are none", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/WaitingText" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/waiting/settle": { "post": {
      "summary": "Let it stand as its author's edit, or keep it without",
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "required": ["no", "decision"], "properties": { "no": { "type": "integer" }, "decision": { "type": "string", "enum": ["release", "decline"] } } } } } },
      "responses": { "200": { "description": "What came of it", "content": { "application/json": { "schema": { "type": "object", "properties": { "result": { "$ref": "#/components/schemas/WaitingResult" } } } } } }, "403": { "description": "`own`: nobody decides on their own words", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/sign-in": { "get": {
      "summary": "How this hub lets people in", "security": [],
      "responses": { "200": { "description": "The ways there are", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/SignInOffer" } } } } } } },
    "/v1/sign-in/openid": { "post": {
      "summary": "Begin an attempt to sign in through the university's OpenID provider", "security": [],
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/OpenIdBegin" } } } },
      "responses": { "201": { "description": "Where the browser goes, and the nonce that the token must carry", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/OpenIdAttempt" } } } },
        "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/push": { "post": {
      "summary": "Ordered mutations; one stored outcome each. A replay gets the same answer",
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Push" } } } },
      "responses": { "200": { "description": "Outcomes; `expects` is the number the hub needs next", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/PushReply" } } } },
        "409": { "description": "Forked: one number, two edits. Both are kept; the desk enrols again", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
        "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/pull": { "get": {
      "summary": "What the desk may hold and does not hold yet, and what it may no longer hold",
      "parameters": [ { "name": "after", "in": "query", "required": true, "schema": { "type": "integer", "minimum": 0 }, "description": "The last delivery number the desk has committed" } ],
      "responses": { "200": { "description": "One page", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Page" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/ack": { "post": {
      "summary": "Committed up to a delivery number; removals carried out",
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Ack" } } } },
      "responses": { "200": { "description": "Noted" }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/trim": { "post": {
      "summary": "Cases that the person wants off this desk, or back on it; the next pull removes or sends them. What is on their own caseload stays",
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Trim" } } } },
      "responses": { "200": { "description": "Noted" }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/live": { "get": {
      "summary": "WebSocket: a content-free hint that something changed for this desk",
      "responses": { "101": { "description": "Listening" }, "426": { "description": "Not a WebSocket" }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/sealed": { "post": {
      "summary": "Sealed edits from a desk that may no longer sign in", "security": [],
      "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Sealed" } } } },
      "responses": { "202": { "description": "How many were taken, and nothing else", "content": { "application/json": { "schema": { "type": "object", "properties": { "taken": { "type": "integer" } } } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/records/{kind}": { "get": {
      "summary": "Search beyond the desk: projected, audited, not to be stored",
      "parameters": [ { "name": "kind", "in": "path", "required": true, "schema": { "type": "string" } },
        { "name": "q", "in": "query", "schema": { "type": "string" } }, { "name": "field", "in": "query", "schema": { "type": "string" } },
        { "name": "named", "in": "query", "schema": { "$ref": "#/components/schemas/Id" } }, { "name": "limit", "in": "query", "schema": { "type": "integer", "maximum": 200 } } ],
      "responses": { "200": { "description": "Rows", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Records" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/records/{kind}/{id}": { "get": {
      "summary": "One record beyond the desk: projected, audited, not to be stored",
      "parameters": [ { "name": "kind", "in": "path", "required": true, "schema": { "type": "string" } }, { "name": "id", "in": "path", "required": true, "schema": { "$ref": "#/components/schemas/Id" } } ],
      "responses": { "200": { "description": "At most one row", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Records" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/v1/policy": { "get": { "summary": "The policy in force: who may see what. It names nobody",
      "responses": { "200": { "description": "The file", "content": { "application/toml": { "schema": { "type": "string" } } } }, "default": { "$ref": "#/components/responses/Problem" } } } },
    "/health": { "get": { "summary": "The process is up", "security": [], "responses": { "200": { "description": "Up" } } } },
    "/ready": { "get": { "summary": "The store answers", "security": [], "responses": { "200": { "description": "Ready" }, "503": { "description": "Not ready" } } } },
    "/openapi": { "get": { "summary": "This document", "security": [], "responses": { "200": { "description": "OpenAPI 3.1" } } } }
  },
  "components": {
    "securitySchemes": { "session": { "type": "http", "scheme": "bearer" } },
    "responses": { "Problem": { "description": "What went wrong; `type` is urn:carrel: and the word programs act on", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } } },
    "schemas": {
)json" R"json(      "Id": { "type": "string", "pattern": "^[0-7][0-9a-hjkmnp-tv-z]{25}$" },
      "Moment": { "type": "integer" },
      "Bytes": { "type": "string", "contentEncoding": "base64" },
      "Value": { "type": [ "string", "integer", "null" ] },
      "DeskRules": { "type": "object", "properties": { "lock_after": { "type": "integer" }, "pin": { "type": "boolean" }, "largest_file": { "type": "integer" } }, "required": [ "lock_after", "pin", "largest_file" ] },
      "Lease": { "type": "object", "properties": { "until": { "$ref": "#/components/schemas/Moment" }, "share": { "$ref": "#/components/schemas/Bytes" } }, "required": [ "until", "share" ] },
      "Agreement": { "type": "object", "properties": { "version": { "type": "string" }, "title": { "type": "string" }, "text": { "type": "string" } } },
      "SignInOffer": { "type": "object", "properties": { "methods": { "type": "array", "items": { "enum": [ "password", "openid" ] } } } },
      "OpenIdBegin": { "type": "object", "required": [ "signing_key" ], "properties": { "signing_key": { "$ref": "#/components/schemas/Bytes" } } },
      "OpenIdAttempt": { "type": "object", "properties": { "issuer": { "type": "string" }, "authorize": { "type": "string" }, "token": { "type": "string" }, "client_id": { "type": "string" },
        "scope": { "type": "string" }, "nonce": { "type": "string", "description": "Belongs to the desk's key, and is good once" }, "until": { "$ref": "#/components/schemas/Moment" } } },
      "OpenIdProof": { "type": "object", "required": [ "nonce", "token" ], "properties": { "nonce": { "type": "string" }, "token": { "type": "string", "description": "The ID token, in its compact form" } } },
      "EnrolRequest": { "type": "object", "required": [ "desk", "signing_key" ], "description": "Either user and password, or openid and the desk's signature over 'carrel enrolment 1', nonce, signing key and token, a line each", "properties": {
        "openid": { "$ref": "#/components/schemas/OpenIdProof" }, "signature": { "$ref": "#/components/schemas/Bytes" }, "user": { "type": "string" }, "password": { "type": "string" },
        "desk": { "type": "object", "properties": { "name": { "type": "string" }, "system": { "type": "string" }, "version": { "type": "string" } } },
        "signing_key": { "$ref": "#/components/schemas/Bytes" }, "agreement": { "type": "string", "description": "The version just accepted, or empty" } } },
      "Enrolment": { "type": "object", "properties": { "enrolment": { "$ref": "#/components/schemas/Id" }, "person": { "$ref": "#/components/schemas/Id" }, "name": { "type": "string" },
        "roles": { "type": "array", "items": { "type": "string" } }, "rights": { "type": "array", "items": { "type": "string", "enum": ["desks", "losses", "waiting", "destroy"] } },
        "epoch": { "type": "string" }, "policy": { "type": "string" }, "hash_key": { "$ref": "#/components/schemas/Bytes" },
        "seal_key": { "$ref": "#/components/schemas/Bytes" }, "session": { "$ref": "#/components/schemas/Bytes" }, "session_until": { "$ref": "#/components/schemas/Moment" },
        "lease": { "$ref": "#/components/schemas/Lease" }, "desk": { "$ref": "#/components/schemas/DeskRules" }, "agreement": { "$ref": "#/components/schemas/Agreement" }, "user": { "type": "string" } } },
      "SessionRequest": { "type": "object", "required": [ "enrolment", "user", "at", "signature" ], "description": "With either password or openid", "properties": { "openid": { "$ref": "#/components/schemas/OpenIdProof" }, "enrolment": { "$ref": "#/components/schemas/Id" }, "user": { "type": "string" },
        "password": { "type": "string" }, "at": { "$ref": "#/components/schemas/Moment" }, "signature": { "$ref": "#/components/schemas/Bytes" }, "agreement": { "type": "string" } } },
      "DeskLine": { "type": "object", "properties": { "enrolment": { "$ref": "#/components/schemas/Id" }, "person": { "$ref": "#/components/schemas/Id" }, "person_name": { "type": "string" }, "name": { "type": "string" },
        "system": { "type": "string" }, "version": { "type": "string" }, "state": { "enum": [ "active", "forked", "unproved", "revoked", "erased" ] }, "enrolled": { "$ref": "#/components/schemas/Moment" }, "seen": { "$ref": "#/components/schemas/Moment" },
        "lease_until": { "$ref": "#/components/schemas/Moment" }, "ordered": { "$ref": "#/components/schemas/Moment" }, "erased": { "$ref": "#/components/schemas/Moment" },
        "lost": { "$ref": "#/components/schemas/Moment" } } },
      "DeskHolding": { "type": "object", "properties": { "students": { "type": "integer" }, "kinds": { "type": "array", "items": { "type": "object", "properties": { "kind": { "type": "string" }, "records": { "type": "integer" } } } } } },
      "LossRequest": { "type": "object", "required": [ "enrolment" ], "properties": { "enrolment": { "$ref": "#/components/schemas/Id" }, "told": { "$ref": "#/components/schemas/Moment" }, "drill": { "type": "boolean" } } },
      "WaitingLine": { "type": "object", "properties": { "no": { "type": "integer" }, "kind": { "type": "string" }, "reason": { "type": "string" }, "author": { "type": "string" }, "at": { "$ref": "#/components/schemas/Moment" }, "due": { "$ref": "#/components/schemas/Moment" }, "pieces": { "type": "integer" } } },
      "WaitingResult": { "type": "string", "enum": ["done", "decided", "still-refused", "unreadable"] },
      "WaitingText": { "type": "object", "properties": { "no": { "type": "integer" }, "result": { "$ref": "#/components/schemas/WaitingResult" }, "kind": { "type": "string" }, "place": { "type": "string" }, "student_number": { "type": "string" }, "student_name": { "type": "string" }, "written": { "$ref": "#/components/schemas/Moment" },
        "fields": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "value": {} } } } } },
      "LossReport": { "type": "object", "properties": { "desk": { "$ref": "#/components/schemas/DeskLine" }, "made": { "$ref": "#/components/schemas/Moment" }, "told": { "$ref": "#/components/schemas/Moment" }, "due": { "$ref": "#/components/schemas/Moment" },
        "drill": { "type": "boolean" }, "link": { "type": "integer", "description": "Of the audit, where it stands that this was asked" }, "lock_after": { "type": "integer" }, "pin": { "type": "boolean" }, "nobodys": { "type": "integer" },
        "kinds": { "type": "array", "items": { "type": "object", "properties": { "kind": { "type": "string" }, "records": { "type": "integer" }, "fields": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" }, "detail": { "type": "string" } } } } } } },
        "students": { "type": "array", "items": { "type": "object", "properties": { "id": { "$ref": "#/components/schemas/Id" }, "number": { "type": "string" }, "name": { "type": "string" }, "records": { "type": "integer" }, "classes": { "type": "array", "items": { "type": "string" } } } } },
        "prints": { "type": "array", "items": { "type": "object", "properties": { "number": { "type": "string" }, "document": { "type": "string" }, "medium": { "type": "string" }, "copies": { "type": "integer" }, "destroy_by": { "type": "string", "format": "date" }, "people": { "type": "integer", "description": "Of a register: how many it may name" } } } } } },
      "LeaseRequest": { "type": "object", "required": [ "enrolment" ], "description": "With either user and password, or openid, signing_key and signature as in EnrolRequest", "properties": { "enrolment": { "$ref": "#/components/schemas/Id" },
        "user": { "type": "string" }, "password": { "type": "string" }, "openid": { "$ref": "#/components/schemas/OpenIdProof" }, "signing_key": { "$ref": "#/components/schemas/Bytes" }, "signature": { "$ref": "#/components/schemas/Bytes" } } },
      "LeaseReply": { "type": "object", "properties": { "lease": { "type": "object", "properties": { "until": { "$ref": "#/components/schemas/Moment" }, "share": { "$ref": "#/components/schemas/Bytes" } } },
        "hub_time": { "$ref": "#/components/schemas/Moment" } } },
      "EraseReceipt": { "type": "object", "required": [ "enrolment", "at", "signature" ], "description": "The signature is over 'carrel erased 1', enrolment and at, a line each", "properties": { "enrolment": { "$ref": "#/components/schemas/Id" },
        "at": { "$ref": "#/components/schemas/Moment" }, "signature": { "$ref": "#/components/schemas/Bytes" } } },
      "Session": { "type": "object", "properties": { "session": { "$ref": "#/components/schemas/Bytes" }, "until": { "$ref": "#/components/schemas/Moment" } } },
      "Push": { "type": "object", "required": [ "mutations" ], "properties": { "mutations": { "type": "array", "maxItems": 1000, "items": { "$ref": "#/components/schemas/Mutation" } } } },
      "Mutation": { "type": "object", "required": [ "n", "id", "hash", "signature" ], "description": "Either body or sealed. The signature is over 'carrel mutation 1', enrolment, n, id and hash, a line each", "properties": {
        "n": { "type": "integer", "minimum": 1 }, "id": { "$ref": "#/components/schemas/Id" }, "hash": { "$ref": "#/components/schemas/Bytes" }, "signature": { "$ref": "#/components/schemas/Bytes" },
        "body": { "type": "string", "description": "A Body as JSON text", "contentMediaType": "application/json", "contentSchema": { "$ref": "#/components/schemas/Body" } },
        "sealed": { "$ref": "#/components/schemas/Bytes" } } },
      "Body": { "type": "object", "required": [ "kind", "record", "base" ], "properties": { "kind": { "type": "string" }, "record": { "$ref": "#/components/schemas/Id" }, "new": { "type": "boolean" },
        "base": { "type": "object", "properties": { "epoch": { "type": "string" }, "delivery": { "type": "integer" } } },
        "set": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Value" } }, "clear": { "type": "array", "items": { "type": "string" } }, "written": { "$ref": "#/components/schemas/Moment" } } },
      "Outcome": { "type": "object", "properties": { "n": { "type": "integer" }, "outcome": { "enum": [ "applied", "merged", "conflict", "quarantined", "superseded" ] }, "reason": { "type": "string" },
        "fields": { "type": "object", "additionalProperties": { "enum": [ "contested", "declined" ] } } } },
      "PushReply": { "type": "object", "properties": { "epoch": { "type": "string" }, "expects": { "type": "integer" }, "outcomes": { "type": "array", "items": { "$ref": "#/components/schemas/Outcome" } } } },
      "Group": { "type": "object", "description": "Rows of one kind in one shape, column by column in the catalogue's order; delivery numbers count up from first", "properties": { "kind": { "type": "string" },
        "shape": { "type": "object", "additionalProperties": { "enum": [ "masked", "exists", "yes-no", "band", "month", "full", "write" ] } }, "first": { "type": "integer" },
        "ids": { "type": "array", "items": { "$ref": "#/components/schemas/Id" } }, "until": { "type": "array", "items": { "type": [ "integer", "null" ] } },
        "columns": { "type": "array", "items": { "type": "array", "items": { "$ref": "#/components/schemas/Value" } } } } },
      "Removal": { "type": "object", "properties": { "kind": { "type": "string" }, "id": { "$ref": "#/components/schemas/Id" }, "delivery": { "type": "integer" } } },
      "Page": { "type": "object", "properties": { "epoch": { "type": "string" }, "policy": { "type": "string" }, "roles": { "type": "array", "items": { "type": "string" } },
        "creates": { "type": "array", "items": { "type": "string" } }, "rights": { "type": "array", "items": { "type": "string", "enum": ["desks", "losses", "waiting", "destroy"] } }, "lease": { "$ref": "#/components/schemas/Lease" }, "desk": { "$ref": "#/components/schemas/DeskRules" }, "hub_time": { "$ref": "#/components/schemas/Moment" }, "next": { "type": "integer" },
        "durable": { "type": "integer" }, "more": { "type": "boolean" }, "groups": { "type": "array", "items": { "$ref": "#/components/schemas/Group" } },
        "removals": { "type": "array", "items": { "$ref": "#/components/schemas/Removal" } } } },
      "Records": { "type": "object", "properties": { "more": { "type": "boolean" }, "groups": { "type": "array", "items": { "$ref": "#/components/schemas/Group" } } } },
      "Trim": { "type": "object", "properties": { "drop": { "type": "array", "items": { "$ref": "#/components/schemas/Id" } }, "take": { "type": "array", "items": { "$ref": "#/components/schemas/Id" } } } },
      "Ack": { "type": "object", "required": [ "up_to" ], "properties": { "up_to": { "type": "integer" }, "erased": { "type": "array", "items": { "type": "integer" } } } },
      "Sealed": { "type": "object", "required": [ "sealed" ], "properties": { "sealed": { "type": "array", "maxItems": 1000, "items": { "$ref": "#/components/schemas/Bytes" } } } },
      "Problem": { "type": "object", "description": "RFC 9457", "properties": { "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" },
        "agreement": { "$ref": "#/components/schemas/Agreement" }, "expects": { "type": "integer" } } }
    }
  }
}
)json";

}

QByteArray openApi() { return QByteArray::fromRawData(document, sizeof document - 1); }

}
