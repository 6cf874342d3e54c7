#version 330 core
// Walks along parallel rays through a volume and, in the right order, through up to four layers of surfaces.
// Depths run from 0 at the viewer to 1; lengths are parts of that depth.
in vec2 place;
out vec4 light;

uniform vec3 ground;
uniform int layers;
uniform sampler2D colour0, colour1, colour2, colour3;
uniform sampler2D depth0, depth1, depth2, depth3;

uniform bool shown;            // whether there is a volume
uniform bool brightest;        // maximum intensity projection
uniform vec2 window;           // black and white of greys
uniform sampler3D volume;
uniform sampler3D blocks;
uniform sampler1D table;
uniform vec3 rayStart, rayX, rayY, rayDepth;   // texture coordinates of a place
uniform vec3 end;              // of the image in the texture
uniform vec3 size;             // voxels of the texture
uniform mat3 toPatient;        // a gradient of the texture to one in millimetres
uniform vec3 toViewer;
uniform float stepLength;
uniform float correction;      // step in reference lengths
uniform bool dither;
uniform int cuts;
uniform vec3 cut[3];

const float NEVER = 2.0;

float depthOf(int layer) {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    if (layer >= layers) return NEVER;
    float d = layer == 0 ? texelFetch(depth0, pixel, 0).r : layer == 1 ? texelFetch(depth1, pixel, 0).r
            : layer == 2 ? texelFetch(depth2, pixel, 0).r : texelFetch(depth3, pixel, 0).r;
    return d < 1.0 ? d : NEVER;
}

vec4 colourOf(int layer) {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec4 c = layer == 0 ? texelFetch(colour0, pixel, 0) : layer == 1 ? texelFetch(colour1, pixel, 0)
            : layer == 2 ? texelFetch(colour2, pixel, 0) : texelFetch(colour3, pixel, 0);
    return vec4(c.rgb * c.a, c.a);
}

float at(vec3 p) {
    return textureLod(volume, p, 0.0).r;
}

vec3 shaded(vec3 colour, vec3 p) {
    vec3 h = 1.0 / size;
    vec3 g = vec3(at(p + vec3(h.x, 0, 0)) - at(p - vec3(h.x, 0, 0)), at(p + vec3(0, h.y, 0)) - at(p - vec3(0, h.y, 0)),
            at(p + vec3(0, 0, h.z)) - at(p - vec3(0, 0, h.z)));
    if (length(g) < 0.0005) return colour * 0.7;
    float facing = abs(dot(normalize(toPatient * g), toViewer));
    return colour * (0.25 + 0.75 * facing) + 0.20 * pow(facing, 24.0);
}

void main() {
    vec3 start = rayStart + rayX * place.x + rayY * place.y;
    float from = NEVER;
    float to = -1.0;
    bool face = false;
    if (shown) {
        vec3 along = rayDepth + vec3(equal(rayDepth, vec3(0))) * 1e-7;
        vec3 a = -start / along;
        vec3 b = (end - start) / along;
        vec3 near = min(a, b);
        vec3 far = max(a, b);
        from = max(max(near.x, near.y), max(near.z, 0.0));
        to = min(min(far.x, far.y), min(far.z, 1.0));
        if (cuts > 0) {
            float open = NEVER;
            for (int i = 0; i < cuts; i++) open = min(open, dot(cut[i], vec3(place, 1.0)));
            face = open > from && open < to;
            from = max(from, open);
        }
    }
    float shift = dither ? fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453) : 0.5;
    float t = from + stepLength * shift;
    vec4 sum = vec4(0);
    int layer = 0;
    float next = depthOf(0);
    float most = window.x;
    float mostDepth = NEVER;
    vec3 blockCount = vec3(textureSize(blocks, 0));
    vec3 voxelsAlong = rayDepth * size;
    vec3 inverse = 1.0 / (voxelsAlong + vec3(equal(voxelsAlong, vec3(0))) * 1e-5);
    if (brightest) next = NEVER;
    if (face && !brightest) {
        // the slice itself is seen where the image is cut
        float value = at(start + rayDepth * from);
        if (textureLod(table, value, 0.0).a > 0.0005) {
            for (int i = 0; i < 4 && next <= from; i++) {
                sum += (1.0 - sum.a) * colourOf(layer);
                layer++;
                next = depthOf(layer);
            }
            sum += (1.0 - sum.a) * vec4(vec3(clamp((value - window.x) / (window.y - window.x), 0.0, 1.0)), 1.0);
            to = -1.0;
            next = NEVER;
        }
    }
    for (int i = 0; i < 8192; i++) {
        if (next <= t || t >= to) {
            if (next >= NEVER) { if (t >= to) break; }
            else {
                sum += (1.0 - sum.a) * colourOf(layer);
                layer++;
                next = depthOf(layer);
                if (sum.a > 0.97) break;
                continue;
            }
        }
        vec3 p = start + rayDepth * t;
        vec3 voxel = p * size;
        vec3 block = clamp(floor(voxel / 8.0), vec3(0), blockCount - 1.0);
        float seen = texelFetch(blocks, ivec3(block), 0).r;
        if (brightest ? seen <= most : seen == 0.0) {
            vec3 exits = (mix(block * 8.0, (block + 1.0) * 8.0, vec3(greaterThan(voxelsAlong, vec3(0)))) - voxel) * inverse;
            float leave = max(min(exits.x, min(exits.y, exits.z)), 0.0);
            t += (floor(leave / stepLength) + 1.0) * stepLength;
            continue;
        }
        float value = at(p);
        if (brightest) {
            if (value > most) { most = value; mostDepth = t; if (most >= window.y) break; }
        } else {
            vec4 c = textureLod(table, value, 0.0);
            if (c.a > 0.0005) {
                float opacity = 1.0 - pow(1.0 - c.a, correction);
                sum += (1.0 - sum.a) * vec4(shaded(c.rgb, p) * opacity, opacity);
                if (sum.a > 0.97) { sum.a = 1.0; break; }
            }
        }
        t += stepLength;
    }
    if (brightest) {
        // the brightest voxel is a grey veil at its depth
        float grey = clamp((most - window.x) / (window.y - window.x), 0.0, 1.0);
        bool given = false;
        for (int i = 0; i < 5; i++) {
            float d = depthOf(i);
            if (!given && mostDepth <= d) {
                if (mostDepth < NEVER) sum += (1.0 - sum.a) * vec4(vec3(grey), grey);
                given = true;
            }
            if (d >= NEVER) break;
            sum += (1.0 - sum.a) * colourOf(i);
        }
    }
    light = vec4(sum.rgb + (1.0 - sum.a) * ground, 1.0);
}
