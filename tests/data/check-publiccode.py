#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""check-publiccode.py TOP - publiccode.yml has what its standard asks for, in the words that it has for it"""
import re
import sys
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))
from tap import Tap  # noqa: E402

# What version 0.4 of the standard requires, https://yml.publiccode.tools/schema.core.html
REQUIRED = ('publiccodeYmlVersion', 'name', 'url', 'platforms', 'categories', 'developmentStatus', 'softwareType',
            'description', 'legal.license', 'maintenance.type', 'localisation.localisationReady',
            'localisation.availableLanguages')
# Its words, for the members that may have no others.
CATEGORIES = set('''
    accounting agile-project-management applicant-tracking application-development appointment-scheduling backup
    billing-and-invoicing blog budgeting business-intelligence business-process-management cad call-center-management
    cloud-management collaboration communications compliance-management contact-management content-management crm
    customer-service-and-support data-analytics data-collection data-visualization design design-system
    digital-asset-management digital-citizenship document-management donor-management e-commerce e-signature
    educational-content email-management email-marketing employee-management enterprise-project-management
    enterprise-social-networking erp event-management facility-management feedback-and-reviews-management
    financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management
    graphic-design help-desk hr ide identity-management instant-messaging integrated-library-system
    inventory-management it-asset-management it-development it-management it-security it-service-management
    knowledge-management learning-management-system marketing mind-mapping mobile-marketing mobile-payment
    network-management office online-booking online-community payment-gateway payroll predictive-analysis procurement
    productivity-suite project-collaboration project-management property-management real-estate-management
    regulations-and-directives remote-support resource-management sales-management seo service-desk
    social-media-management survey talent-management task-management taxes-management test-management
    time-management time-tracking translation video-conferencing video-editing visitor-management voip
    warehouse-management web-collaboration web-conferencing website-builder whistleblowing workflow-management
    '''.split())
SCOPES = set('''
    agriculture culture defence education emergency-services employment energy environment
    finance-and-economic-development foreign-affairs government healthcare infrastructures justice local-authorities
    manufacturing research science-and-technology security society sport tourism transportation welfare
    '''.split())
WORDS = {
    'publiccodeYmlVersion': {'0.4'},
    'categories': CATEGORIES,
    'developmentStatus': {'concept', 'development', 'beta', 'stable', 'obsolete'},
    'softwareType': {'standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web',
                     'standalone/backend', 'standalone/other', 'addon', 'library', 'configurationFiles'},
    'intendedAudience.scope': SCOPES,
    'maintenance.type': {'internal', 'contract', 'community', 'none'},
}
# What has a form.
FORMS = {
    'url': r'https?://\S+',
    'intendedAudience.countries': r'[a-z]{2}',
    'localisation.availableLanguages': r'[a-z]{2,3}(-[A-Za-z0-9]+)*',
    'releaseDate': r'\d{4}-\d\d-\d\d',
}
# What is not there yet, and why.
ABSENT = {'url': 'there is no public repository yet, and so no address of it'}
CONTACT = {'name': r'\S.*', 'email': r'[^@\s]+@[^@\s]+', 'phone': r'\+[0-9 ]+', 'affiliation': r'\S.*'}
LENGTHS = {'shortDescription': (1, 150), 'longDescription': (150, 10000), 'features': (1, 100)}

top = Path(sys.argv[1])
tap = Tap()
document = yaml.safe_load((top / 'publiccode.yml').read_text(encoding='utf-8'))


def values(path):
    """What stands at a place such as legal.license, as a list."""
    found = document
    for name in path.split('.'):
        found = (found or {}).get(name)
    return found if isinstance(found, list) else [] if found is None else [found]


for path in REQUIRED:
    if path in ABSENT and not values(path):
        tap.skip(f'{path} is there', ABSENT[path])
    else:
        tap.check(f'{path} is there', values(path))
for path, words in WORDS.items():
    for value in values(path):
        tap.check(f'{path}: “{value}” is a word of the standard', value in words)
for path, form in FORMS.items():
    for value in values(path):
        tap.check(f'{path}: “{value}” has the form of the standard', re.fullmatch(form, str(value)))
# Those in LICENSES are named as SPDX does, which project-licences checks.
for licence in values('legal.license'):
    tap.check(f'{licence} is a licence that is here', (top / f'LICENSES/{licence}.txt').is_file())

contacts = values('maintenance.contacts')
tap.check('there is a contact where the standard asks for one',
          contacts or document['maintenance']['type'] not in ('internal', 'community'))
for contact in contacts:
    tap.check(f'{contact.get("name")}: a name, and what else a contact may have', 'name' in contact and all(
        name in CONTACT and re.fullmatch(CONTACT[name], str(value)) for name, value in contact.items()), contact)

files = [document['logo']]
for language, description in document['description'].items():
    files += description['screenshots']
    for name, (least, most) in LENGTHS.items():
        texts = description[name] if isinstance(description[name], list) else [description[name]]
        wrong = [f'{len(text)}: {text}' for text in texts if not least <= len(text) <= most]
        tap.check(f'{language}: {name} has {least} to {most} characters', not wrong, *wrong)
for name in files:
    tap.check(f'{name} is a file', (top / name).is_file())

sys.exit(tap.end())
